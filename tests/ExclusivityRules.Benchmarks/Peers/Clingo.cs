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
            controls(X, Y) :- gets(X, Y), #sum { V, N : controls(X, Z), holds(Z, Y, V, N) } > {{Peers.Control.Half}}.
            #show (X, Y) : controls(X, Y), X != Y.
            """,
        RivalStakes =>
            $"""
            stake(I, M, N, C, A, P) :- invests(N, I, C, A, P, _), active(C, M, _).
            rivals(N, O, M) :- stake(I, M, N, C, A, P), stake(I, M, O, D, B, Q), N < O, C != D, A + B >= {RivalStakes.Material}, P + Q < 2.
            #show (N, O, M) : rivals(N, O, M).
            """,
        _ =>
            $$"""
            both(C, I) :- invests(I, C, _, _), commits(C, I, _, _).
            back(C, I) :- both(C, I), T = #sum { A, N : invests(I, C, A, N) }, S = #sum { A, N : commits(C, I, A, N) },
                S >= {{SpendBack.Ratio}} * T, S >= {{SpendBack.Material}}.
            #show (C, I) : back(C, I).
            """,
    };

    protected override string[] Arguments(string facts, string rules) => ["--verbose=0", facts, rules];
}
