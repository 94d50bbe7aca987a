package de.foerdertopf.web.login;

/** The page that asks for a mailed code. */
record CodePage(String action, String again, String email) {}
