package de.foerdertopf.fund;

/** Whether unpaid work and gifts in kind count where a grant is a share of the costs: in the plan and in the proof alike. */
public enum InKindCounts {
    /** In-kind work counts among the planned and among the proven costs. */
    BOTH,
    /** Only money counts, planned and spent. */
    NEITHER
}
