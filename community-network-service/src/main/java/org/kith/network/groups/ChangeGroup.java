package org.kith.network.groups;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChangeGroup", description = "A group in its own words")
public record ChangeGroup(
        @NotBlank(message = "say what the group is called") @Size(max = 120, message = "use at most 120 characters") @Pattern(regexp = NO_LINKS, message = "must be a name, without links") String name,
        @Schema(description = "As you would tell a neighbour") @NotBlank(message = "say what you do, one sentence is enough") @Size(max = 2000, message = "use at most 2,000 characters") String whatYouDo,
        @Schema(description = "Your own page") @Size(max = 300, message = "use at most 300 characters") @Pattern(regexp = WEB, message = "must begin with https:// or http://") String url) {

    /**
     * Names go into e-mails to addresses that are not yet known to be the writer's own, and mail programs make a link of whatever
     * looks like one; "St.Helens" does not.
     */
    public static final String NO_LINKS = "(?i)(?!.*(://|www\\.|[\\p{L}\\p{N}]\\.\\p{L}{2,}/|\\.(com|net|org|info|biz|uk|io|eu|link|site|online|shop)\\b))[^\\p{Cntrl}]*";
    public static final String WEB = "https?://[^\\s\"<>]+";
}
