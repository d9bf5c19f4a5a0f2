package org.kith.network.directory;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A page in the envelope of Open Referral UK 3.0.
 *
 * @param size how many are on this page
 */
@JsonNaming(SnakeCaseStrategy.class)
record Page<T>(
        @Schema(required = true) long totalItems,
        @Schema(required = true) long totalPages,
        @Schema(required = true) int pageNumber,
        @Schema(required = true, description = "How many are on this page") int size,
        @Schema(required = true) boolean firstPage,
        @Schema(required = true) boolean lastPage,
        @Schema(required = true) boolean empty,
        @Schema(required = true) List<T> contents) {

    static <T> Page<T> of(long total, int number, int perPage, List<T> contents) {
        var pages = (total + perPage - 1) / perPage;
        return new Page<>(total, pages, number, contents.size(), number == 1, number >= pages, contents.isEmpty(), contents);
    }

    <R> Page<R> map(Function<T, R> each) {
        return new Page<>(totalItems, totalPages, pageNumber, size, firstPage, lastPage, empty,
                contents.stream().map(each).toList());
    }
}
