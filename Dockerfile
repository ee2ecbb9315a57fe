# Tacitus in a container: docker build -t tacitus .
# docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/data" tacitus read /data/archive --db /data/news.db
FROM python:3.12-slim AS build
WORKDIR /src
COPY . .
RUN pip install --no-cache-dir build && python -m build --wheel --outdir /wheels

FROM python:3.12-slim
COPY --from=build /wheels /wheels
# A font, so that PNG pictures have words.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-dejavu-core && rm -rf /var/lib/apt/lists/* \
 && pip install --no-cache-dir "$(ls /wheels/*.whl)[tables,plots]" && rm -rf /wheels \
 && useradd --create-home reader
USER reader
WORKDIR /data
ENTRYPOINT ["tacitus"]
CMD ["--help"]
