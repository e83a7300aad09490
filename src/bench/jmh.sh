#!/bin/bash
# Measures the pure parts that every cell, line and figure goes through, with JMH: nanoseconds an operation. All of them take
# some three minutes.
# usage: src/bench/jmh.sh [ARGUMENT OF JMH…]    such as: CellBenchmark; -l; -f 3 -wi 5 -i 10; -prof gc
# The results are in target/jmh/results.json, too. JMH comes by Maven on first use.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
version=1.37
made=$home/target/jmh
"$home/metrics" --version >/dev/null # builds target/classes and puts the libraries into target/run/lib
mkdir -p "$made"
if [ ! -s "$made/classpath-$version" ]; then
  printf '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>dev.socialmetrics</groupId><artifactId>jmh</artifactId><version>0</version><dependencies><dependency>
  <groupId>org.openjdk.jmh</groupId><artifactId>jmh-generator-annprocess</artifactId><version>%s</version>
  </dependency></dependencies></project>\n' "$version" >"$made/pom.xml"
  "$home/mvnw" -q -B -f "$made/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.outputFile="$made/classpath-$version"
fi
jmh=$(cat "$made/classpath-$version")
libraries=$home/target/classes:$(printf '%s:' "$home"/target/run/lib/*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}
rm -rf "$made/classes"
mkdir "$made/classes"
find "$here/jmh" -name '*.java' -print0 | xargs -0 "${java}javac" --release 17 \
  -cp "$jmh:$libraries" -processorpath "$jmh" -d "$made/classes"
exec "${java}java" -cp "$made/classes:$jmh:$libraries" org.openjdk.jmh.Main -rf json -rff "$made/results.json" "$@"
