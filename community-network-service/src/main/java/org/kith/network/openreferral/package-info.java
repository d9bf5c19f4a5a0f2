/**
 * The words of Open Referral UK 3.0, as records: what an offer is kept as, what feeds are read into, and what the open directory
 * answers. What is not known is null or empty, and left out when written.
 *
 * @see <a href="https://docs.openreferraluk.org/">Open Referral UK</a>
 */
package org.kith.network.openreferral;
