package dev.socialmetrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The top-level packages, the packages within them, and what each may use. */
final class Rooms {
  static final String ROOT = "dev.socialmetrics.";

  /**
   * By its name, what a room may use: first rooms, then libraries, which are patterns of packages
   * and so have dots. A room may have several lines. What is not named is forbidden.
   */
  static final Map<String, List<String>> ROOMS =
      table(
          """
          domain:
          problem:
          metric: domain
          insight: domain metric
          insight: org.apache.commons.statistics.descriptive..
          insight: org.apache.commons.statistics.distribution..
          alert: domain metric insight store
          notify: domain store
          notify: java.net.. javax.net.. javax.crypto..
          notify: tools.jackson.. com.fasterxml.jackson.annotation..
          source: domain problem
          source: com.opencsv.. tools.jackson.. javax.xml.stream.. org.apache.poi..
          format: domain problem source
          format: org.yaml.snakeyaml..
          store: domain problem metric
          store: java.sql.. javax.sql.. org.sqlite.. org.flywaydb.. com.zaxxer.hikari..
          store: org.springframework.jdbc.. org.springframework.dao..
          store: org.springframework.transaction..
          report: domain problem metric insight store
          report: javax.sql.. tools.jackson.. com.fasterxml.jackson.annotation..
          report: org.dhatim.fastexcel.. gg.jte..
          configuration: domain problem metric insight format alert notify
          configuration: com.opencsv..
          configuration: org.yaml.snakeyaml.. org.springframework.boot.context.properties..
          configuration: org.springframework.boot.env.. org.springframework.boot.origin..
          configuration: org.springframework.core.. org.springframework.util..
          configuration: org.springframework.scheduling.support..
          correction: domain problem source format store report
          correction: javax.sql.. com.opencsv.. org.springframework.util..
          correction: com.fasterxml.jackson.annotation..
          maintenance: domain problem source store report configuration correction
          maintenance: javax.sql.. org.slf4j.. tools.jackson..
          job: domain problem metric insight source format store alert notify report configuration
          job: correction maintenance
          job: java.sql.. javax.sql.. org.slf4j.. org.springframework..
          job: tools.jackson.. com.fasterxml.jackson.annotation..
          http: domain problem insight source store report configuration correction job
          http: java.net.. javax.sql.. org.slf4j.. jakarta.servlet.. io.github.bucket4j..
          http: org.springframework.web.. org.springframework.http.. org.springframework.boot..
          http: org.springframework.context.. org.springframework.beans.. org.springframework.core..
          http: org.springframework.util.. org.springframework.dao..
          http: org.apache.catalina.. org.apache.coyote.. org.apache.tomcat.util.http.fileupload..
          http: com.fasterxml.jackson.annotation..
          cli: domain problem metric insight format store report configuration correction maintenance
          cli: job http
          cli: picocli.. me.tongfei.progressbar.. ch.qos.logback.. org.slf4j..
          cli: tools.jackson.. com.fasterxml.jackson.annotation..
          """);

  /** Of a room with packages within it, which of them may use which, and the room's own classes. */
  static final Map<String, List<String>> WITHIN =
      table(
          """
          metric:
          metric.campaign: metric
          metric.row: metric metric.campaign
          metric.window: metric
          metric.figure: metric metric.campaign metric.row metric.window
          metric.comparison: metric metric.window
          insight:
          insight.series:
          insight.annotation:
          insight.post: insight.series
          insight.anomaly: insight.series
          insight.forecast: insight.series
          insight.why:
          insight.channel: insight.anomaly insight.forecast insight.series
          insight.goal: insight.channel insight.forecast insight.series
          insight.finding: insight.annotation insight.anomaly insight.channel insight.forecast
          insight.finding: insight.goal insight.post insight.series insight.why
          insight.words: insight.anomaly insight.channel insight.finding insight.goal insight.post
          insight.words: insight.why
          insight.advice: insight.anomaly insight.finding insight.goal insight.post insight.words
          source: source.container source.csv source.fault source.file source.json source.table
          source: source.text source.workbook
          source.fault:
          source.file: source.fault
          source.container: source.fault
          source.text: source.fault
          source.table: source.fault
          source.json: source.fault source.table source.text
          source.workbook: source.container source.fault source.table
          source.csv: source.fault source.table source.text source.workbook
          format: format.cell
          format.description:
          format.words: format.description
          format.cell: format.description format.words
          format.match: format.cell format.description
          format.check: format format.cell format.description format.match format.words
          format.draft: format.cell format.check format.description format.match format.words
          format.whole: format format.cell format.check format.description
          format.whole.column: format format.cell format.check format.description format.whole
          format.whole.column: format.match format.words
          format.whole.day: format format.cell format.check format.whole format.whole.column
          format.whole.day: format.words
          format.whole.total: format format.cell format.check format.description format.whole
          format.whole.total: format.whole.column format.words
          format.whole.campaign: format format.cell format.check format.whole format.whole.column
          format.whole.campaign: format.description format.whole.total
          format.whole.sheet: format format.cell format.check format.description format.whole
          format.whole.sheet: format.words
          format.opening: format format.cell format.check format.description format.match
          format.opening: format.whole format.whole.campaign format.whole.column format.whole.day
          format.opening: format.whole.sheet format.whole.total
          store:
          store.staging: store
          store.database: store.staging
          store.schema: store.database
          store.file: store store.staging
          store.rejected: store store.file
          store.account: store store.file
          store.alert: store
          store.published:
          store.publish: store store.account store.file store.rejected store.staging
          store.query: store store.account store.alert store.database store.file store.rejected
          store.runs: store store.file store.rejected
          store.maintenance: store store.account store.database store.file store.query
          store.forget: store store.database store.file store.publish store.query store.schema
          store.forget: store.staging
          report: report.dashboard report.figure report.folder report.insight report.model
          report: report.table
          report: report.writing
          report.chart:
          report.figure:
          report.model: report.figure
          report.table: report.figure report.model
          report.insight: report.figure report.model
          report.folder: report.figure
          report.writing: report.figure report.folder report.model
          report.page: report.chart
          report.page.template: report.page report.page.template.part
          report.page.template.part: report.chart report.page
          report.run: report.figure report.folder report.page
          report.dashboard: report.chart report.figure report.folder report.insight report.model
          report.dashboard: report.page report.table
          report.explain: report.figure report.insight report.model report.run report.table
          job:
          job.importing:
          job.reporting: job.importing
          job.running: job.importing job.reporting
          job.scheduling:
          job.inbox: job.importing
          job.live: job.importing job.reporting job.running
          http:
          http.answer:
          http.access: http.answer
          http.data:
          http.report: http.access http.answer http.data
          http.page: http.access http.answer
          http.intake: http.access http.answer http.data
          http.live: http.access http.answer http.data
          http.operation: http.access http.answer http.data http.intake
          http.server: http.access http.answer http.data http.intake http.live http.operation
          http.server: http.page
          http.server: http.report
          """);

  private Rooms() {}

  /** The room of a package. */
  static String of(String packageName) {
    return packageName.substring(ROOT.length()).split("\\.")[0];
  }

  /** Whether a name of the first table is a room's, and not a library's. */
  static boolean isRoom(String name) {
    return !name.contains(".");
  }

  private static Map<String, List<String>> table(String text) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] row = line.split(": *", 2);
      List<String> used = rows.computeIfAbsent(row[0], name -> new ArrayList<>());
      if (!row[1].isBlank()) {
        used.addAll(List.of(row[1].split(" +")));
      }
    }
    return rows;
  }
}
