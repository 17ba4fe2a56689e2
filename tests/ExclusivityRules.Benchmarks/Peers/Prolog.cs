namespace ExclusivityRules.Benchmarks.Peers;

/// <summary>SWI-Prolog: search with indexes on the arguments of facts.</summary>
internal sealed record Prolog() : ProcessPeer("SWI-Prolog", "swipl")
{
    protected override string Nothing => "pair(_, _) :- fail.";

    protected override string Rules(Question question) => question switch
    {
        Control =>
            $"""
            pair(R, Y) :- distinct_holder(R), members([R], t, [R], Ms), member(Y, Ms), Y \== R.
            distinct_holder(R) :- findall(H, holds(H, _, _, _), Hs), sort(Hs, Rs), member(R, Rs).
            members([], _, Ms, Ms).
            members([Z|Zs], Held0, Ms0, Ms) :-
                findall(Y-V, holds(Z, Y, V, _), Yvs), hold(Yvs, Held0, Held, Ms0, Ms1, New), append(New, Zs, Next), members(Next, Held, Ms1, Ms).
            hold([], Held, Held, Ms, Ms, []).
            hold([Y-V|Yvs], Held0, Held, Ms0, Ms, New) :-
                ( get_assoc(Y, Held0, W) -> Sum is V + W ; Sum = V ), put_assoc(Y, Held0, Sum, Held1),
                ( Sum > {Control.Half}, \+ memberchk(Y, Ms0) -> Ms1 = [Y|Ms0], New = [Y|New1] ; Ms1 = Ms0, New = New1 ),
                hold(Yvs, Held1, Held, Ms1, Ms, New1).
            """,
        RivalStakes =>
            $"""
            pair(N, O) :- invests(N, I, C, A, P, _), active(C, M, _), invests(O, I, D, B, Q, _),
                N < O, C \== D, A + B >= {RivalStakes.Material}, P + Q < 2, active(D, M, _).
            """,
        SpendBack =>
            $"""
            pair(C, I) :- findall(C-I-A, invests(I, C, A, _), L), msort(L, S), sums(S, Sums), member(C-I-T, Sums),
                aggregate_all(sum(A), commits(C, I, A, _), U), U >= {SpendBack.Ratio} * T, U >= {SpendBack.Material}.
            sums([], []).
            sums([K-A|L], Sums) :- sums(L, K, A, Sums).
            sums([K-B|L], K, A, Sums) :- !, S is A + B, sums(L, K, S, Sums).
            sums(L, K, A, [K-A|Sums]) :- sums(L, Sums).
            """,
        _ =>
            $"""
            :- dynamic flow/4.
            flows :- findall(F-T, flow_(F, T), All), sort(All, Pairs), forall(member(F-T, Pairs),
                ( aggregate_all(sum(A), invests(F, T, A, _), I), aggregate_all(sum(A), commits(F, T, A, _), S), assertz(flow(F, T, I, S)) )).
            flow_(F, T) :- invests(F, T, _, _) ; commits(F, T, _, _).
            pair(A, B) :- flows, flow(A, B, I, S), B > A, rest(A, B, J, R), I + J >= {MoneyLoops.Material}, S + R >= {MoneyLoops.Material}.
            rest(A, B, I, S) :- flow(B, A, I, S).
            rest(A, B, I, S) :- flow(B, C, J, R), C > A, ( flow(C, A, K, Q), I is J + K, S is R + Q
                ; flow(C, D, K, Q), D > A, D =\= B, flow(D, A, L, P), I is J + K + L, S is R + Q + P ).
            """,
    };

    protected override string[] Arguments(string facts, string rules) =>
        ["-q", "--stack-limit=8g", "-g", "forall(pair(A, B), (write(A), put_char(0',), write(B), nl))", "-t", "halt", facts, rules];
}
