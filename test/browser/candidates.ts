// Candidates of the demonstration and the links by which they come, given to them as a coordinator's program would.
import { DEMONSTRATION_PASSWORD } from '#access';
import { signInAt } from '../support/api.js';
import type { ApiUser } from '../support/api.js';

/** Where a candidate stands: asked when they can, offered whole options, booked, or done with all interviews. */
export type Standing = 'asked' | 'offered' | 'booked' | 'over';

const WHO: Readonly<Record<Standing, string>> = {
  asked: 'Jonah Beck',
  offered: 'Iris Calloway',
  booked: 'Elin Marsh',
  over: 'Alva Stenmark',
};

interface Found {
  readonly loops: { readonly nodes: readonly { readonly id: string; readonly application: Applied }[] };
  readonly applications: { readonly nodes: readonly Applied[] };
}

interface Applied {
  readonly id: string;
  readonly candidate: { readonly name: string };
}

const FIND = `{ loops(first: 100) { nodes { id application { id candidate { name } } } }
  applications(first: 100) { nodes { id candidate { name } } } }`;

const DRAFT = `mutation ($input: DraftLoopInput!) { draftLoop(input: $input) { ... on LoopDrafted { loop { id } } } }`;
const PROPOSE = `mutation ($input: ProposeLoopInput!) { proposeLoop(input: $input) { __typename } }`;
const LINK = `mutation ($input: CreateCandidateLinkInput!) {
  createCandidateLink(input: $input) { ... on CandidateLinkCreated { link { url } } } }`;

async function loopOf(coordinator: ApiUser, name: string): Promise<string> {
  const { loops, applications } = await coordinator.ask<Found>(FIND);
  const loop = loops.nodes.find(({ application }) => application.candidate.name === name);
  if (loop !== undefined) return loop.id;
  const applicationId = applications.nodes.find(({ candidate }) => candidate.name === name)?.id;
  const input = { applicationId, idempotencyKey: `draft ${name}` };
  const { draftLoop } = await coordinator.ask<{ draftLoop: { loop: { id: string } } }>(DRAFT, { input });
  return draftLoop.loop.id;
}

/** The path of the page that the link of such a candidate opens; what they are offered is found anew. */
export async function candidatePath(url: string, standing: Standing): Promise<string> {
  const coordinator = await signInAt(url, 'coordinator@demo.example', DEMONSTRATION_PASSWORD);
  const loopId = await loopOf(coordinator, WHO[standing]);
  if (standing === 'offered') await coordinator.ask(PROPOSE, { input: { loopId } });
  const input = { loopId, idempotencyKey: `link ${WHO[standing]}` };
  const { createCandidateLink } = await coordinator.ask<{ createCandidateLink: { link: { url: string } } }>(
    LINK,
    { input },
  );
  return new URL(createCandidateLink.link.url).pathname;
}
