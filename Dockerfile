# One image for the API and the workers; AWARD_PARTS says which of them a container is. Checked by
# test/compose/compose.spec.ts, not built or started by any test: docs/how-to/run-with-docker-compose.md.
FROM node:20.20-bookworm-slim

ENV NODE_ENV=production
WORKDIR /app
COPY . .
# Packages from the lockfile, the compiled product and the workflow bundle: afterwards a start only runs.
RUN node launch/start.mjs build && mkdir /data /keys && chown node:node /data /keys

USER node
ENV AWARD_DATA=/data
VOLUME ["/data", "/keys"]
EXPOSE 8420
ENTRYPOINT ["node", "launch/start.mjs"]
CMD ["start"]
