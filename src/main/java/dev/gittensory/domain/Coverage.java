package dev.gittensory.domain;

/** How much of a change was really looked at, and by how many of those who should have. */
public record Coverage(
        int filesRead,
        int filesTotal,
        int analyzersComplete,
        int analyzersExpected,
        int reviewersAnswered,
        int reviewersExpected) {}
