// Compresses data on its way out: answers of the API and exported lists. Pages are left as they are: they are small, and
// some carry a secret beside words that came with the request, from whose compressed length both could be guessed. What
// comes in compressed is refused, as ever: a few bytes may stand for many.
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

const DATA = /^\/(?:graphql|export)(?:\/|$)/;

/** To be called before what it is to compress is added. */
export async function addCompression(server: FastifyInstance): Promise<void> {
  server.addHook('onRoute', (route) => {
    if (!DATA.test(route.url)) (route as { compress?: false }).compress = false;
  });
  await server.register(compress as never, { globalDecompression: false, encodings: ['br', 'gzip'] });
}
