-- Of the demonstration only: an edition of Mannheim's rules for 2026 that hears a panel above 3,500 €. Nobody's rule, but a panel has
-- something to vote on. All else is as in edition 2025.
insert into foerdertopf.fund_edition (fund, version, sha256, content, published_at)
select 'mannheim-fluechtlingsfonds', '2026-gremium', encode(sha256(convert_to(content, 'UTF8')), 'hex'), content, now()
  from (select $edition$version: "2026-gremium"
status: PUBLISHED
fiscalYears: [2026]
rules:
  amounts:
    maximum: 5000
    microFormUpTo: 1500
  eligibility:
    paidStaffAllowed: false
    volunteersRequired: false
    encounterRequired: false
    conductCertificateForMinors: false
    withinFiscalYear: true
    earlyStartAllowed: false
    detailedProofUnlessCharitable: true
  consequences:
    # REJECT schließt aus · REQUEST wird nachgefordert · CAP auf Höchstbetrag · REDUCE nach Urteil · CONDITION mit Bedingung · NOTE Hinweis
    PAID_STAFF: REJECT
    START_BEFORE_DECISION: REJECT
    DEADLINE_MISSED: REJECT
    NO_VOLUNTEERING: REJECT
    NO_ENCOUNTER: REJECT
    DUPLICATE_APPLICATION: REJECT
    PLAN_NOT_BALANCED: REQUEST
    IBAN_INVALID: REQUEST
    DUTY_BENEFITS_NOT_CHECKED: REQUEST
    MISSING_SPONSOR_CONSENT: REQUEST
    GRANT_PERIOD_EXCEEDED: REQUEST
    OPEN_PROOF_OF_USE: REQUEST
    AMOUNT_ABOVE_CAP: CAP
    DOUBLE_FUNDING: REDUCE
    COST_NOT_ELIGIBLE: REDUCE
    CONDUCT_CERTIFICATE_NEEDED: CONDITION
    DETAILED_PROOF_DUTY: NOTE
    ACCOUNT_HOLDER_DIFFERS: NOTE
    NAME_SPELLING: NOTE
    FOLLOW_UP_APPLICATION: NOTE
    VAT_NET_COSTS: NOTE
    TRANSLATION_NEEDED: NOTE
    SUSPICIOUS_INPUT: NOTE
  financing:
    - { upTo: null, type: DEFICIT }
  decision:
    - { upTo: 2500, body: OFFICER }
    - { upTo: 3500, body: SECOND_PERSON }
    - { upTo: null, body: PANEL_ADVISES }
  payment:
    withinDays: 21
    waitForFinality: []
  counselling:
    offered: true
    plannedHoursFrom: 12
    plannedHoursTo: 20
    jointReviewEveryMonths: 3
  completion:
    replyDays: 14
  proof:
    tiers:
      - { upTo: 1500, mode: SIMPLE }
      - { upTo: null, mode: RECEIPT_LIST }
    dueOn: "--03-31"
    monthsAfterEnd: null
    remindBeforeDays: [60, 30, 14, 3, 0]
    remindAfterDays: [14, 42, 70]
    hearingAfterDays: 90
    hearingPeriodDays: 28
    extensionDays: 30
    retentionYears: 5
  repayment:
    minorAmount: 0
    leftoverReturnsToPot: true
    dueDays: 30
provisions:
  - code: thrift
    kind: OBLIGATION
    lead: Sparsam.
    text: >-
      Gehen Sie sparsam mit dem Geld um. Eine Position im Plan darf steigen, wenn Sie an anderer Stelle sparen.
    appliesIf: []
  - code: sponsor
    kind: OBLIGATION
    lead: Weiterleiten.
    text: >-
      Leiten Sie das Geld an die Gruppe weiter oder bezahlen Sie für sie. Buchen Sie es getrennt.
    appliesIf: [SPONSOR]
  - code: minors
    kind: CONDITION
    lead: Kinder schützen.
    text: >-
      Wer Kinder und Jugendliche betreut, zeigt uns vorher ein erweitertes Führungszeugnis. Wir notieren nur, dass wir es gesehen haben. Vorher zahlen wir nicht.
    appliesIf: [MINORS]
  - code: double
    kind: OBLIGATION
    lead: Nicht doppelt.
    text: >-
      Lassen Sie sich dieselben Ausgaben nicht ein zweites Mal bezahlen.
    appliesIf: []
  - code: changes
    kind: OBLIGATION
    lead: Änderungen.
    text: >-
      Sagen Sie uns unverzüglich Bescheid, wenn sich Zweck, Zeitraum, Kosten oder Einnahmen ändern, wenn das Projekt ausfällt oder wenn sich Konto oder Vertretung ändern.
    appliesIf: []
  - code: leftover
    kind: CONDITION
    lead: Geld übrig.
    text: >-
      Sinken die zuwendungsfähigen Ausgaben oder kommen Einnahmen dazu, sinkt der Zuschuss um diesen Betrag. Was Sie danach zu viel haben, zahlen Sie zurück.
    appliesIf: []
  - code: proof
    kind: OBLIGATION
    lead: Nachweis.
    text: >-
      Schicken Sie uns bis zum {{proofDueOn}} einen kurzen Bericht und eine Übersicht der Einnahmen und Ausgaben. Belege legen Sie nicht bei.
    appliesIf: [SIMPLE_PROOF]
  - code: proof-detailed
    kind: OBLIGATION
    lead: Nachweis.
    text: >-
      Schicken Sie uns bis zum {{proofDueOn}} einen kurzen Bericht, eine Übersicht der Einnahmen und Ausgaben und eine Liste aller Belege.
    appliesIf: [DETAILED_PROOF]
  - code: receipts
    kind: OBLIGATION
    lead: Belege.
    text: >-
      Bewahren Sie die Belege nach Abgabe des Nachweises {{retentionYearsInWords}} Jahre auf. Wir und {{auditOffice}} dürfen sie ansehen.
    appliesIf: []
  - code: publicity
    kind: OBLIGATION
    lead: Öffentlichkeit.
    text: >-
      Weisen Sie auf Plakaten, Handzetteln und Webseiten auf den Flüchtlingsfonds der Stadt Mannheim hin.
    appliesIf: []
texts:
  legalBasis: die Regeln des Flüchtlingsfonds Mannheim und der Haushalt der Stadt
  amountClause: Regeln des Flüchtlingsfonds, Höchstbetrag
  reasons:
    PAID_STAFF: >-
      Der Kostenplan enthält Ausgaben für bezahltes Personal. Der Fonds fördert nur ehrenamtliche Arbeit; bezahltes Personal ist ausgeschlossen, auch anteilig.
    START_BEFORE_DECISION: >-
      Das Projekt hat vor unserer Entscheidung begonnen. Der Fonds fördert nur Projekte, die noch nicht begonnen haben. Eine Erlaubnis zum früheren Beginn lag nicht vor.
    DEADLINE_MISSED: >-
      Der Antrag ist nach dem Ende der Frist eingegangen. Die Frist gilt für alle Gruppen gleich.
    DUPLICATE_APPLICATION: >-
      Für dasselbe Projekt liegt uns bereits ein früherer Antrag vor. Ein Projekt kann nur einmal gefördert werden.
    AMOUNT_ABOVE_CAP: >-
      Der Zuschuss für ein Projekt beträgt höchstens {{maximum}}. Der Höchstbetrag sorgt dafür, dass das Geld für viele Projekte reicht.
    DOUBLE_FUNDING: >-
      Einen Teil der Ausgaben bezahlt bereits eine andere Stelle. Dieselben Ausgaben fördern wir nicht ein zweites Mal.
    COST_NOT_ELIGIBLE: >-
      Einen Teil der Ausgaben kann der Fonds nach seinen Regeln nicht bezahlen.
    GRANT_PERIOD_EXCEEDED: >-
      Das Projekt liegt nicht ganz im Kalenderjahr der Förderung.
  goals:
    - Begegnung und Normalität
    - Ehrenamt stärken
    - vielfältige soziale Strukturen stärken
assumptions:
  - rules.amounts.microFormUpTo
  - rules.financing
  - rules.decision
  - rules.payment
  - rules.counselling.jointReviewEveryMonths
  - rules.completion
  - rules.proof
  - rules.repayment
  - provisions
  - texts
$edition$ as content) as it
    on conflict do nothing;
