# Prøveporten as a container. Node runs the TypeScript sources itself, so there is nothing to build: one stage.
FROM node:24-slim

WORKDIR /app
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PROVEPORTEN_STORAGE=sqlite:/data/proveporten.db

# The optional packages bring a Node for machines that lack one; this image is Node.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force \
    && install --directory --owner=node --group=node /data

COPY views ./views
COPY public ./public
COPY src ./src

USER node
EXPOSE 7575 7576
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --start-interval=1s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 7575}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
