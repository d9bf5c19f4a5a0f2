package org.kith.network.groups;

/**
 * What a group says of itself.
 *
 * @param ward GSS code
 * @param url null when it has none
 */
public record GroupWords(String name, String whatItDoes, AssetType kind, String ward, String url, RegisteredNumbers numbers) {}
