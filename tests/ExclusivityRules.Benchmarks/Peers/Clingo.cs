namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>clingo: answer set programming; its sums may decide the recursion.</summary>
internal sealed record Clingo() : ProcessPeer("clingo", "clingo")
{
    protected override string Nothing => "#show.";

    protected override string Rules(Question question) => "#show.\n" + question switch
    {
        Control =>
            $$"""
            controls(X, X) :- holds(X, _, _, _).
            gets(X, Y) :- controls(X, Z), holds(Z, Y, _, _), X != Y.
            controls(X, Y) :- gets(X, Y), #sum { V, N : controls(X, Z), holds(Z, Y, V, N) } > {{Control.Half}}.
            #show (X, Y) : controls(X, Y), X != Y.
            """,
        RivalStakes =>
            $"""
            stake(I, M, N, C, A, P) :- invests(N, I, C, A, P, _), active(C, M, _).
            rivals(N, O, M) :- stake(I, M, N, C, A, P), stake(I, M, O, D, B, Q), N < O, C != D, A + B >= {RivalStakes.Material}, P + Q < 2.
            #show (N, O, M) : rivals(N, O, M).
            """,
        SpendBack =>
            $$"""
            both(C, I) :- invests(I, C, _, _), commits(C, I, _, _).
            back(C, I) :- both(C, I), T = #sum { A, N : invests(I, C, A, N) }, S = #sum { A, N : commits(C, I, A, N) },
                S >= {{SpendBack.Ratio}} * T, S >= {{SpendBack.Material}}.
            #show (C, I) : back(C, I).
            """,
        _ =>
            $$"""
            flow(F, T) :- invests(F, T, _, _).
            flow(F, T) :- commits(F, T, _, _).
            money(F, T, I, S) :- flow(F, T), I = #sum { A, N : invests(F, T, A, N) }, S = #sum { A, N : commits(F, T, A, N) }.
            out(A, B, C, I + J, S + R) :- money(A, B, I, S), money(B, C, J, R), B > A, C > A.
            loop(A, B, 0, 0, I + J, S + R) :- money(A, B, I, S), money(B, A, J, R), B > A.
            loop(A, B, C, 0, I + J, S + R) :- out(A, B, C, I, S), money(C, A, J, R).
            loop(A, B, C, D, I + J + K, S + R + Q) :- out(A, B, C, I, S), money(D, A, K, Q), D > A, B != D, money(C, D, J, R).
            #show (A, B, C, D) : loop(A, B, C, D, I, S), I >= {{MoneyLoops.Material}}, S >= {{MoneyLoops.Material}}.
            """,
    };

    protected override string[] Arguments(string facts, string rules) => ["--verbose=0", facts, rules];
}
