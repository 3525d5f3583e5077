# The images of Rewang. Build the jars first (mvn package -DskipTests); docker compose builds one image a server:
#   --target application --build-arg MODULE=catalog-service   a Spring Boot application
#   --target tools                                            set-up, the sample city's player, the invariant checker

FROM eclipse-temurin:25-jre AS base
# One unprivileged account in every image, so that what one writes to a volume the others can read.
RUN groupadd --gid 10001 rewang && useradd --uid 10001 --gid rewang --no-create-home --shell /usr/sbin/nologin rewang \
    && mkdir -m 700 /secrets /data && chown rewang:rewang /secrets /data
WORKDIR /data

FROM base AS tools
COPY local/sample-city/target/lib local/sample-city/target/sample-city-*.jar /tools/lib/
COPY checks/invariant-checker/target/invariant-checker.jar /tools/
USER rewang
ENTRYPOINT ["java", "-Xmx256m", "-Duser.timezone=UTC", "-cp", "/tools/lib/*"]

FROM base AS extracted
ARG MODULE
COPY ${MODULE}/target/*.jar /jars/
# Of the jars of a module the executable one is the largest.
RUN cp "$(ls -S /jars/*.jar | head -1)" /application.jar \
    && java -Djarmode=tools -jar /application.jar extract --destination /application

FROM base AS application
COPY --from=extracted /application /application
USER rewang
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseCompactObjectHeaders", "-XX:+UseTransparentHugePages", \
    "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC", \
    "--enable-native-access=ALL-UNNAMED", "-jar", "/application/application.jar"]
