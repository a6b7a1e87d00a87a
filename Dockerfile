# Built in two stages: the first compiles, the second holds what runs, as a user without rights, on Node 26.
FROM node:26-bookworm-slim AS build
WORKDIR /loopwright
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:26-bookworm-slim
ENV NODE_ENV=production
WORKDIR /loopwright
COPY --from=build --chown=node:node /loopwright/package.json ./
COPY --from=build --chown=node:node /loopwright/node_modules ./node_modules
COPY --from=build --chown=node:node /loopwright/dist ./dist
USER node
EXPOSE 4000 4001
CMD ["node", "dist/apps/gateway/src/main.js"]
