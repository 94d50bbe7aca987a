package de.foerdertopf.notice.delivery;

import de.foerdertopf.document.PrintingPress;

/** With which templates, fonts and programs an issued letter was printed. */
record Imprint(String templateVersion, PrintingPress press) {}
