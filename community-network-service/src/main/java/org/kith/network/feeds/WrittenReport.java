package org.kith.network.feeds;

import org.kith.network.imports.ImportReport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A report as it is kept with its run. */
final class WrittenReport {
    private static final JsonMapper JSON = new JsonMapper();

    static String of(ImportReport report) {
        try {
            return JSON.writeValueAsString(report.view());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ImportReport read(String report) {
        try {
            return new ImportReport(JSON.readValue(report, ImportReport.View.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that this service wrote cannot be read", e);
        }
    }

    private WrittenReport() {}
}
