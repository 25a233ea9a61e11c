package dev.gittensory.review.money;

import dev.gittensory.testkit.InMemorySpendLedger;

class InMemorySpendLedgerTest implements SpendLedgerContract {

    private final SpendLedger ledger = new InMemorySpendLedger();

    @Override
    public SpendLedger ledger() {
        return ledger;
    }
}
