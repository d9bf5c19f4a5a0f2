package org.kith.network.directory;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.directory.PageQuery.Paging;

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

    static <T> Page<T> of(long total, Paging page, List<T> contents) {
        var pages = (total + page.size() - 1) / page.size();
        return new Page<>(total, pages, page.number(), contents.size(), page.number() == 1, page.number() >= pages,
                contents.isEmpty(), contents);
    }

    <R> Page<R> map(Function<T, R> each) {
        return new Page<>(totalItems, totalPages, pageNumber, size, firstPage, lastPage, empty,
                contents.stream().map(each).toList());
    }
}
