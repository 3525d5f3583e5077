-- The counters of a batch's accounts move by one statement: each statement that writes to the table reads its eight checks anew,
-- so that one for every account took most of the time of a batch. Two batches that bring the same new account at the same moment
-- are both booked; before, one of them could fail on the account's code. Nothing else changes.

-- Posts a batch of transfers; each is decided on its own, in the order given, and gets a result of its own:
--   OK                 booked
--   EXISTS             the same transfer was booked before: nothing changes
--   EXISTS_DIFFERENT   this id was booked before with another content
--   LIMIT_EXCEEDED     it would break the limit of an account
--   PENDING_NOT_FOUND  POST or VOID of a transfer that is not there, or that is none of this content
--   ALREADY_POSTED, ALREADY_VOIDED   POST or VOID of what was resolved before
-- Debit and credit are positions in the account arrays, which are sorted by id: limited accounts are locked in this order, then
-- those that are new go in and those that move are locked in this order, so that two batches never wait for each other in a circle.
-- Ids must differ within one batch.
CREATE OR REPLACE FUNCTION post_transfers(
    account_ids uuid[], account_codes text[], account_regions text[], account_currencies text[],
    account_kinds text[], account_limits text[],
    ids uuid[], kinds text[], debits int[], credits int[], amounts bigint[], pendings uuid[], codes text[],
    orders uuid[], occurred timestamptz)
    RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
    n        int := cardinality(ids);
    m        int := cardinality(account_ids);
    results  text[] := array_fill(NULL::text, ARRAY[n]);
    resolves uuid[] := array_remove(pendings, NULL);
    -- Where a POST or VOID resolves what the same batch places before it: the place of that PENDING.
    within   int[] := array_fill(NULL::int, ARRAY[n]);
    resolved text;
    -- Per account: what is used of its limit and what the limit is (limited accounts only), then the movements to add.
    used     bigint[] := array_fill(0::bigint, ARRAY[m]);
    allowed  bigint[] := array_fill(0::bigint, ARRAY[m]);
    dp bigint[] := array_fill(0::bigint, ARRAY[m]);
    dd bigint[] := array_fill(0::bigint, ARRAY[m]);
    cp bigint[] := array_fill(0::bigint, ARRAY[m]);
    cc bigint[] := array_fill(0::bigint, ARRAY[m]);
    inserted uuid[];
    moved    uuid[];
    updated  int;
    item     record;
    d int; c int; a bigint;
BEGIN
    FOR item IN
        SELECT array_position(account_ids, l.id) AS place, l.*
          FROM (SELECT * FROM ledger_account
                 WHERE id = ANY (account_ids) AND limit_kind <> 'NONE' ORDER BY id FOR NO KEY UPDATE) l
    LOOP
        IF item.limit_kind = 'DEBITS_MUST_NOT_EXCEED_CREDITS' THEN
            used[item.place] := item.debits_pending + item.debits_posted;
            allowed[item.place] := item.credits_posted;
        ELSE
            used[item.place] := item.credits_pending + item.credits_posted;
            allowed[item.place] := item.debits_posted;
        END IF;
    END LOOP;

    FOR item IN
        SELECT g.i, t.debit_account = account_ids[debits[g.i]] AND t.credit_account = account_ids[credits[g.i]]
                    AND t.amount_minor = amounts[g.i] AND t.kind = kinds[g.i]
                    AND t.pending_id IS NOT DISTINCT FROM pendings[g.i] AND t.code = codes[g.i] AS same
          FROM generate_series(1, n) AS g(i) JOIN ledger_transfer t ON t.id = ids[g.i]
    LOOP
        results[item.i] := CASE WHEN item.same THEN 'EXISTS' ELSE 'EXISTS_DIFFERENT' END;
    END LOOP;

    IF cardinality(resolves) > 0 THEN
        FOR item IN
            SELECT g.i, p.id IS NOT NULL AS found, r.kind AS resolution,
                   (SELECT max(h.j) FROM generate_series(1, g.i - 1) AS h(j)
                     WHERE ids[h.j] = pendings[g.i] AND kinds[h.j] = 'PENDING' AND debits[h.j] = debits[g.i]
                       AND credits[h.j] = credits[g.i] AND amounts[h.j] = amounts[g.i]) AS placed_here
              FROM generate_series(1, n) AS g(i)
              LEFT JOIN ledger_transfer p ON p.id = pendings[g.i] AND p.kind = 'PENDING'
                    AND p.debit_account = account_ids[debits[g.i]] AND p.credit_account = account_ids[credits[g.i]]
                    AND p.amount_minor = amounts[g.i]
              LEFT JOIN ledger_transfer r ON r.pending_id = pendings[g.i]
             WHERE pendings[g.i] IS NOT NULL AND results[g.i] IS NULL
        LOOP
            IF NOT item.found THEN within[item.i] := item.placed_here; END IF;
            results[item.i] := CASE
                WHEN NOT item.found AND item.placed_here IS NULL THEN 'PENDING_NOT_FOUND'
                WHEN item.resolution = 'POST' THEN 'ALREADY_POSTED'
                WHEN item.resolution = 'VOID' THEN 'ALREADY_VOIDED' END;
        END LOOP;
    END IF;

    FOR i IN 1..n LOOP
        CONTINUE WHEN results[i] IS NOT NULL;
        d := debits[i]; c := credits[i]; a := amounts[i];
        IF pendings[i] IS NOT NULL THEN
            IF results[within[i]] <> 'OK' THEN
                results[i] := 'PENDING_NOT_FOUND';
                CONTINUE;
            END IF;
            SELECT kinds[h.j] INTO resolved FROM generate_series(1, i - 1) AS h(j)
             WHERE pendings[h.j] = pendings[i] AND results[h.j] = 'OK';
            IF FOUND THEN
                results[i] := CASE resolved WHEN 'POST' THEN 'ALREADY_POSTED' ELSE 'ALREADY_VOIDED' END;
                CONTINUE;
            END IF;
        END IF;
        -- A pending amount has used the limit already: posting it uses nothing more, voiding gives it back.
        IF kinds[i] IN ('PENDING', 'DIRECT') THEN
            IF (account_limits[d] = 'DEBITS_MUST_NOT_EXCEED_CREDITS' AND used[d] + a > allowed[d])
                OR (account_limits[c] = 'CREDITS_MUST_NOT_EXCEED_DEBITS' AND used[c] + a > allowed[c]) THEN
                results[i] := 'LIMIT_EXCEEDED';
                CONTINUE;
            END IF;
        END IF;
        results[i] := 'OK';
        IF kinds[i] <> 'POST' THEN
            IF account_limits[d] = 'DEBITS_MUST_NOT_EXCEED_CREDITS' THEN
                used[d] := used[d] + CASE WHEN kinds[i] = 'VOID' THEN -a ELSE a END;
            END IF;
            IF account_limits[c] = 'CREDITS_MUST_NOT_EXCEED_DEBITS' THEN
                used[c] := used[c] + CASE WHEN kinds[i] = 'VOID' THEN -a ELSE a END;
            END IF;
        END IF;
        IF kinds[i] IN ('POST', 'DIRECT') THEN
            IF account_limits[d] = 'CREDITS_MUST_NOT_EXCEED_DEBITS' THEN allowed[d] := allowed[d] + a; END IF;
            IF account_limits[c] = 'DEBITS_MUST_NOT_EXCEED_CREDITS' THEN allowed[c] := allowed[c] + a; END IF;
        END IF;
    END LOOP;

    -- A twin in another transaction may have booked an id since we looked: this waits for it and leaves its row alone.
    WITH booked AS (
        INSERT INTO ledger_transfer (id, debit_account, credit_account, amount_minor, currency, kind, pending_id, code,
                                     order_id, region, occurred_at)
        SELECT ids[g.i], account_ids[debits[g.i]], account_ids[credits[g.i]], amounts[g.i], account_currencies[debits[g.i]],
               kinds[g.i], pendings[g.i], codes[g.i], orders[g.i], account_regions[debits[g.i]], occurred
          FROM generate_series(1, n) AS g(i) WHERE results[g.i] = 'OK' ORDER BY g.i
        ON CONFLICT (id) DO NOTHING RETURNING id)
    SELECT array_agg(id) INTO inserted FROM booked;

    FOR i IN 1..n LOOP
        CONTINUE WHEN results[i] <> 'OK';
        d := debits[i]; c := credits[i]; a := amounts[i];
        IF inserted IS NULL OR NOT ids[i] = ANY (inserted) THEN
            results[i] := (
                SELECT CASE WHEN t.debit_account = account_ids[d] AND t.credit_account = account_ids[c]
                             AND t.amount_minor = a AND t.kind = kinds[i]
                             AND t.pending_id IS NOT DISTINCT FROM pendings[i] AND t.code = codes[i]
                            THEN 'EXISTS' ELSE 'EXISTS_DIFFERENT' END
                  FROM ledger_transfer t WHERE t.id = ids[i]);
            CONTINUE;
        END IF;
        IF kinds[i] = 'PENDING' THEN
            dp[d] := dp[d] + a; cp[c] := cp[c] + a;
        ELSE
            IF kinds[i] IN ('POST', 'VOID') THEN dp[d] := dp[d] - a; cp[c] := cp[c] - a; END IF;
            IF kinds[i] IN ('POST', 'DIRECT') THEN dd[d] := dd[d] + a; cc[c] := cc[c] + a; END IF;
        END IF;
    END LOOP;

    moved := ARRAY(SELECT a.id FROM unnest(account_ids, dp, dd, cp, cc) AS a(id, pending_debit, debit, pending_credit, credit)
                    WHERE (a.pending_debit, a.debit, a.pending_credit, a.credit) <> (0, 0, 0, 0) ORDER BY a.id);
    INSERT INTO ledger_account (id, code, region, currency, kind, limit_kind)
    SELECT a.id, a.code, a.region, a.currency, a.kind, a.limit_kind
      FROM unnest(account_ids, account_codes, account_regions, account_currencies, account_kinds, account_limits)
           AS a(id, code, region, currency, kind, limit_kind)
     WHERE a.id = ANY (moved) AND NOT EXISTS (SELECT FROM ledger_account l WHERE l.id = a.id)
     ORDER BY a.id
    ON CONFLICT DO NOTHING;
    PERFORM FROM ledger_account WHERE id = ANY (moved) ORDER BY id FOR NO KEY UPDATE;
    UPDATE ledger_account l
       SET debits_pending = l.debits_pending + a.pending_debit, debits_posted = l.debits_posted + a.debit,
           credits_pending = l.credits_pending + a.pending_credit, credits_posted = l.credits_posted + a.credit
      FROM unnest(account_ids, dp, dd, cp, cc) AS a(id, pending_debit, debit, pending_credit, credit)
     WHERE l.id = a.id AND l.id = ANY (moved);
    GET DIAGNOSTICS updated = ROW_COUNT;
    IF updated <> cardinality(moved) THEN
        RAISE EXCEPTION 'of % accounts that transfers move, % are there: the code of the others belongs to other ids',
            cardinality(moved), updated USING ERRCODE = 'unique_violation';
    END IF;
    RETURN results;
END $$;
