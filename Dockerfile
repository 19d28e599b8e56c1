# syntax=docker/dockerfile:1
# Two images: `backend` (the service, which trains too) and `frontend` (nginx with the page, in front of it).
# Both run as a user without rights and on a read-only file system; docker-compose.yml does so. The
# service writes into three folders of its home alone, /var/lib/penderie, which are volumes there: models, training-runs
# and datasets. What the release brings, with its versions, is in /opt/penderie and is only read.
# What seldom changes comes first: a commit changes the last layers alone (docs/deployment.md).

# Newer than the Java that Penderie needs: this one starts it sooner (docs/performance.md).
FROM docker.io/library/maven:3.9-eclipse-temurin-25 AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends binutils \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# The Java that the image has: no compiler, but what looks into a running Java (jcmd, jmap).
RUN jlink --add-modules java.se,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.nio.mapmode,jdk.security.auth,jdk.unsupported,jdk.zipfs \
        --include-locales=en,fr --strip-debug --no-header-files --no-man-pages --compress=zip-6 --output /image/java
COPY .mvn .mvn
COPY pom.xml ./
COPY distribution/pom.xml distribution/
COPY frontend frontend
COPY backend backend
# The tests run in CI, on the same sources: here there is neither Node nor a browser.
RUN --mount=type=cache,target=/build/.m2 \
    mvn --batch-mode --no-transfer-progress -Dmaven.repo.local=/build/.m2 -DskipTests -Dspotless.check.skip=true \
        package -pl backend/server -am
# The engines' libraries are unpacked once here, so that the container neither does it nor holds them twice; without
# the symbols that only a debugger reads they are a fifth smaller. They are loaded once more from where they lie.
COPY deploy/image deploy/image
RUN set -eu; \
    app=backend/server/target/quarkus-app; \
    engines() { \
        DJL_CACHE_DIR=/image/engines DJL_OFFLINE=true OPT_OUT_TRACKING=true \
            java -cp "$app/lib/boot/*:$app/lib/main/*" deploy/image/UnpackEngines.java; \
    }; \
    engines; \
    find /image/engines -type f -name '*.so*' -exec strip --strip-unneeded {} +; \
    java deploy/image/DropEngines.java $app/lib/main; \
    engines; \
    mkdir -p /image/libraries/app /image/own/app/lib/main; \
    cp -r $app/lib /image/libraries/app/; \
    mv /image/libraries/app/lib/main/io.penderie.* /image/own/app/lib/main/; \
    cp -r $app/app $app/quarkus $app/quarkus-run.jar /image/own/app/; \
    cp backend/server/target/sbom.json /image/own/sbom.json; \
    # DJL unpacks for its own user alone. Layers of the same files are the same layer.
    chmod -R a+rX /image; \
    find /image -exec touch --no-dereference --date=2026-01-01T00:00:00Z {} +


FROM docker.io/library/debian:13-slim AS backend
RUN groupadd --system --gid 10001 penderie \
    && useradd --system --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin penderie \
    && install -d -o 10001 -g 10001 /var/lib/penderie \
    && install -d -o 10001 -g 10001 /var/lib/penderie/models /var/lib/penderie/training-runs /var/lib/penderie/datasets
COPY --from=build /image/java /opt/java
COPY --from=build /image/engines /opt/penderie/engines
COPY backend/data /opt/penderie/data
COPY --from=build /image/libraries /opt/penderie
COPY backend/models /opt/penderie/models
# The same layout as the archive's, and the same command.
COPY LICENSE penderie /opt/penderie/
COPY --from=build /image/own /opt/penderie
# Its bound on the heap suits a small machine; a container's is two fifths of its limit, since most memory is
# libtorch's, outside the heap.
ENV JAVA_HOME=/opt/java \
    PATH=/opt/penderie:/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    PENDERIE_HOME=/var/lib/penderie \
    DJL_CACHE_DIR=/opt/penderie/engines \
    DJL_OFFLINE=true \
    OPT_OUT_TRACKING=true \
    PENDERIE_JAVA_OPTIONS="-XX:MaxRAM=64g"
# With the Java and the files that the container has; without it, it starts in twice the time. What is recorded
# holds for these very jars, Penderie's own too, so it is made anew with each commit: the last layer, and the largest
# of those that change.
RUN penderie prepare && rm -rf /tmp/* /root/.cache
WORKDIR /opt/penderie
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080} && printf 'GET /q/health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# The script becomes Java, so that SIGTERM reaches it, which finishes what it accepted.
ENTRYPOINT ["penderie", "serve"]
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Penderie" \
      org.opencontainers.image.description="Classifies pictures of clothes over HTTP, and trains the networks for it" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.base.name="docker.io/library/debian:13-slim" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"


FROM docker.io/nginxinc/nginx-unprivileged:1.28-alpine AS frontend
COPY deploy/nginx/default.conf.template /etc/nginx/templates/
COPY deploy/nginx/*.conf LICENSE /etc/nginx/penderie/
COPY frontend/page /usr/share/nginx/html
# The image's own start script fills these into the template.
ENV BACKEND=backend:8080 \
    TRUSTED_PROXY=127.0.0.1 \
    CLIENT_CONNECTIONS=64 \
    CLIENT_RATE=100r/s \
    NGINX_ENTRYPOINT_LOCAL_RESOLVERS=1
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Penderie's page" \
      org.opencontainers.image.description="nginx with the page of Penderie, in front of its service" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.base.name="docker.io/nginxinc/nginx-unprivileged:1.28-alpine" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
