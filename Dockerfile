# The sayso command with all that it needs. Without arguments it serves the store in /data.
#   docker build --tag sayso . && docker run --rm --publish 127.0.0.1:4000:4000 --volume sayso:/data sayso

# Debian 12: the embedded store needs glibc 2.34 or newer.
FROM node:22-slim AS build
WORKDIR /app
ENV CI=true
COPY . .
RUN npm run build
# What runs needs neither sources nor development dependencies, nor what only front-ends need. pnpm comes from outside, as
# it is one of the development dependencies.
RUN rm -rf node_modules packages/*/node_modules packages/*/src packages/*/.turbo packages/server/graphiql \
  && cd / \
  && npx --yes pnpm@10.34.9 --dir /app --filter '@sayso/cli...' install --prod --frozen-lockfile

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production \
  SAYSO_HOST=0.0.0.0 \
  SAYSO_STORE=embedded:/data/graph.grafeo
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/packages ./packages
COPY --from=build /app/seeds ./seeds
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.SAYSO_PORT || 4000) + '/healthz').then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "packages/cli/bin/sayso.js"]
CMD ["serve"]
