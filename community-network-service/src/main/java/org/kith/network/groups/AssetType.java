package org.kith.network.groups;

/** What helps people in a place, beyond services: the six kinds of asset of asset-based community development. */
public enum AssetType {
    INDIVIDUAL, ASSOCIATION, INSTITUTION, PLACE, EXCHANGE, STORY
}
