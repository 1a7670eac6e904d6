# Prøveporten as a container: built in one stage, and in the other nothing but Node, the built program and its templates.
# The version of Node is the one that `npm ci` brings; whoever needs the same bytes each time adds the image's digest.
FROM node:24.21.0-trixie-slim AS build

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY views ./views
COPY public ./public
COPY src ./src
COPY scripts ./scripts
RUN node scripts/build.ts

FROM node:24.21.0-trixie-slim

WORKDIR /app
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PROVEPORTEN_STORAGE=sqlite:/data/proveporten.db

COPY package.json ./
COPY views ./views
COPY --from=build /app/dist ./dist
RUN install --directory --owner=node --group=node /data /app/node_modules/.cache

USER node
# One start and end, so that the image holds what Node has compiled.
RUN PORT=0 PROVEPORTEN_DEMO_PORT=off PROVEPORTEN_STORAGE=sqlite::memory: PROVEPORTEN_CONTROL_TOKEN=none timeout --preserve-status 5 node --max-semi-space-size=8 dist/main.js
EXPOSE 7575 7576
HEALTHCHECK --interval=5s --timeout=3s --start-period=15s --start-interval=1s CMD ["node", "dist/ready.js"]
# V8's young generation is kept small, and the process with it; docs/performance.md tells its size so started.
CMD ["node", "--max-semi-space-size=8", "dist/main.js"]
