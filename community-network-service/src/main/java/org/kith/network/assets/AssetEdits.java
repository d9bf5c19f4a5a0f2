package org.kith.network.assets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.personal.PersonalText;

/** Changes assets and keeps what they said before. Whoever calls has made sure whose it is. */
@ApplicationScoped
class AssetEdits {
    private final Assets assets;
    private final AssetHistory history;

    AssetEdits(Assets assets, AssetHistory history) {
        this.assets = assets;
        this.history = history;
    }

    void rewrite(CommunityAsset asset, SayAsset said, UUID by) {
        change(asset, said, AssetChange.REWRITTEN, by);
    }

    /** What was taken away is there again, with who to ask. */
    void putBack(CommunityAsset asset, SayAsset said, UUID by) {
        change(asset, said, AssetChange.PUT_BACK, by);
    }

    /** What it would say with the words before a change, and with who to ask now. */
    Optional<SayAsset> before(CommunityAsset asset, long number) {
        var contact = assets.contact(asset);
        return history.find(asset.id(), number)
                .map(version -> version.content().with(asset.groupId(), contact.contact().value(),
                        PersonalText.valueOf(contact.name()), asset.shownName() != null));
    }

    void goBack(CommunityAsset asset, SayAsset before, UUID by) {
        change(asset, before, AssetChange.WENT_BACK, by);
    }

    /** Who to ask is forgotten with it. */
    void withdraw(CommunityAsset asset, UUID by) {
        var now = Instant.now();
        var contact = assets.contact(asset).contact().value();
        var shown = asset.shownName();
        history.rememberAll(List.of(asset.id()), AssetChange.WITHDRAWN, by, now);
        assets.withdraw(asset, now);
        forgetWords(asset, contact, shown, false);
    }

    /** Who changed what and when, the latest first. */
    List<AssetVersion> versions(UUID id) {
        return history.of(id);
    }

    /** What it said before, each once, the latest first. */
    List<AssetVersion> saidBefore(CommunityAsset asset) {
        return history.saidBefore(asset.id(), asset.content(), version -> true);
    }

    private void change(CommunityAsset asset, SayAsset said, AssetChange change, UUID by) {
        var now = Instant.now();
        var shown = asset.shownName();
        history.rememberAll(List.of(asset.id()), change, by, now);
        assets.change(asset, said, now);
        forgetWords(asset, said.contact(), said.contactName(), said.mayShowName());
        if (shown != null && !shown.equals(asset.shownName())) {
            forgetWords(asset, said.contact(), shown, false);
        }
    }

    /** Words that tell what is not published now, a name or a contact, are not in the history either. */
    private void forgetWords(CommunityAsset asset, String contact, String name, boolean showName) {
        history.forget(asset.id(),
                version -> !version.content().with(asset.groupId(), contact, name, showName).nonsense().isEmpty());
    }
}
