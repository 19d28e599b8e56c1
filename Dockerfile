# syntax=docker/dockerfile:1
# Two images: `backend` (the service) and `frontend` (nginx with the page, in front of it).
# Both run as a user without rights and on a read-only file system; docker-compose.yml does so. The
# service writes into three folders alone, which are volumes there: models, training-runs and datasets.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
COPY frontend frontend
COPY backend/pom.xml backend/
COPY backend/core backend/core
COPY backend/lab backend/lab
COPY backend/cli backend/cli
COPY backend/runs backend/runs
COPY backend/server backend/server
COPY backend/acceptance/pom.xml backend/acceptance/
COPY distribution distribution
# The tests run in CI, on the same sources: here there is neither Node nor a browser.
RUN --mount=type=cache,target=/build/.m2 \
    mvn --batch-mode --no-transfer-progress -Dmaven.repo.local=/build/.m2 -DskipTests package \
        -pl backend/server -am
# Unpacked once here: the container starts sooner and never writes the 480 MB itself.
# DJL unpacks for its own user alone, hence the chmod.
COPY deploy/UnpackEngines.java deploy/
RUN DJL_CACHE_DIR=/build/engines DJL_OFFLINE=true OPT_OUT_TRACKING=true \
    java -cp 'backend/server/target/quarkus-app/lib/boot/*:backend/server/target/quarkus-app/lib/main/*' \
    deploy/UnpackEngines.java \
    && chmod -R a+rX engines


# Newer than the Java that Penderie needs: this one starts it sooner (docs/performance.md).
FROM eclipse-temurin:25-jre AS backend
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin penderie
COPY --from=build /build/engines /opt/penderie/engines
COPY backend/data /opt/penderie/data
COPY --chown=10001:10001 backend/models /opt/penderie/models
RUN install -d -o 10001 -g 10001 /opt/penderie/training-runs /opt/penderie/datasets
COPY --from=build /build/backend/server/target/quarkus-app /opt/penderie/app
# The same layout as the archive's, and the same command. Its bound on the heap suits a small machine; a
# container's is two fifths of its limit, since most memory is libtorch's, outside the heap.
COPY penderie /opt/penderie/
ENV PENDERIE_HOME=/opt/penderie \
    DJL_CACHE_DIR=/opt/penderie/engines \
    DJL_OFFLINE=true \
    OPT_OUT_TRACKING=true \
    PENDERIE_JAVA_OPTIONS="-XX:MaxRAM=64g"
# With the Java and the files that the container has; without it, it starts in twice the time.
RUN /opt/penderie/penderie prepare
WORKDIR /opt/penderie
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/q/health/ready"]
# The script becomes Java, so that SIGTERM reaches it, which finishes what it accepted.
ENTRYPOINT ["/opt/penderie/penderie", "serve"]


FROM nginxinc/nginx-unprivileged:1.28-alpine AS frontend
COPY deploy/nginx/default.conf.template /etc/nginx/templates/default.conf.template
COPY deploy/nginx/error.conf deploy/nginx/page-headers.conf deploy/nginx/problem.conf deploy/nginx/proxy.conf /etc/nginx/penderie/
COPY frontend/page /usr/share/nginx/html
# The image's own start script fills both into the template.
ENV BACKEND=backend:8080 \
    NGINX_ENTRYPOINT_LOCAL_RESOLVERS=1
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
