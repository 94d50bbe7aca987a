package de.foerdertopf.web.login;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a person had typed when her session was gone: waits for her to sign in again and to send it once more.
 *
 * @param mark whose it is: only the same person gets it back
 */
record KeptInput(String target, Map<String, List<String>> fields, boolean withFiles, String mark, Instant at)
        implements Serializable {}
