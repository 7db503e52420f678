FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/prepare.mjs scripts/
RUN node -e "import('./scripts/prepare.mjs').then(({ installProduct }) => installProduct())"
COPY . .
RUN node -e "import('./scripts/prepare.mjs').then(({ build }) => build())"
RUN node scripts/assemble.mjs /entente

# The same Node as above: another one would not take what V8 has compiled in the build.
FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /entente ./
# The folder of the embedded store, for who runs the image without Neo4j; HOST and ENTENTE_TOKEN are then to be set. It and
# /tmp are all that is written.
RUN mkdir .entente && chown node:node .entente
USER node
EXPOSE 4040
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4040}/api/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/server/start.js"]
