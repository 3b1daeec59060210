# The bot with its dependencies; set DATABASE_URL, REDIS_URL and a platform's credentials when you run it.
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional
COPY tsconfig.json ./
COPY src src
COPY adapters adapters
COPY jobs jobs
COPY db db
USER node
EXPOSE 3000
CMD ["npm", "start"]
