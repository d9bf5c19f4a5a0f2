package org.kith.network.desk;

/**
 * One thing a link asks, and the button that answers it.
 *
 * @param group what the group is called
 * @param what what it does; null when nothing was said
 */
record Question(String title, String words, String group, String what, String button) {}
