using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Statements that part the way: what is known behind them is what all ways agree on.</summary>
internal sealed class BranchBinder
{
    /// <summary>A loop is bound again until its types hold for every turn; they only widen, so this is seldom more than two rounds.</summary>
    private const int RoundLimit = 100;

    /// <summary>From this round on texts that still grow are only known by what they are safe for.</summary>
    private const int ToldApart = 4;

    private readonly Binder binder;
    private readonly LoopBinder loops;

    public BranchBinder(Binder binder)
    {
        this.binder = binder;
        loops = new LoopBinder(binder, this);
    }

    public Code BindIf(If statement)
    {
        var branches = new List<(Expr, Code)>();
        var ends = new List<FlowState>();
        foreach (var (condition, body) in statement.Branches)
        {
            var test = binder.Expressions.Bind(condition).Code;
            var before = binder.State;
            branches.Add((test, binder.Bind(body)));
            ends.Add(binder.State);
            binder.State = before;
        }

        var otherwise = statement.Else == null ? null : binder.Bind(statement.Else);
        Meet(statement.At, "if", ends);
        return Folding.Branches(branches, otherwise);
    }

    public CaseCode BindCase(Case statement)
    {
        var subject = binder.Expressions.Bind(statement.Subject).Code;
        var before = binder.Bind(statement.Before);
        var branches = new List<CaseBranch>();
        var ends = new List<FlowState>();
        foreach (var (at, values, body) in statement.Branches)
        {
            var candidates = values.Select(value => binder.BindMaybe(() => binder.Expressions.Bind(value)).Code).ToArray();
            var start = binder.State;
            branches.Add(new CaseBranch(binder.Frame.At(at), candidates, binder.Bind(body)));
            ends.Add(binder.State);
            binder.State = start;
        }

        var otherwise = statement.Else == null ? null : binder.Bind(statement.Else);
        Meet(statement.At, "case", ends);
        return new CaseCode(subject, before, [.. branches], otherwise);
    }

    public Code BindFor(For statement) => loops.Bind(statement);

    public WhileCode BindWhile(While statement)
    {
        var condition = BindCondition(statement);
        var body = BindTurns(statement.At, statement.Body, "while", () => condition = binder.Expressions.Bind(statement.Condition).Code);
        binder.BindMaybe(() => new Bound(BindCondition(statement), StaticType.Any));
        return new WhileCode(condition, body, binder.Frame.At(statement.At));
    }

    /// <summary>It stands inside of its loop: <c>while.index</c> is the number of the turn before it.</summary>
    private Expr BindCondition(While statement)
    {
        binder.OpenLoops.Add("while");
        var condition = binder.Expressions.Bind(statement.Condition).Code;
        binder.OpenLoops.RemoveAt(binder.OpenLoops.Count - 1);
        return condition;
    }

    public JumpCode BindJump(Statement statement)
    {
        var isBreak = statement is Break;
        if (binder.Body.Jumps == null && binder.Session.IsStrict)
        {
            binder.Report(statement.At, TemplateErrorKind.Syntax, $"The {(isBreak ? "break" : "continue")} stands outside of a loop.", "Remove it.");
        }

        binder.CheckLeaving(statement.At, isBreak ? "break" : "continue", binder.Body.IsCapturing);
        binder.Body.Jumps?.Add((binder.State, isBreak));
        binder.State = binder.State with { IsDead = true };
        return new JumpCode(binder.Frame.At(statement.At), isBreak ? Flow.Break : Flow.Continue);
    }

    /// <summary>A body that runs any number of times.</summary>
    public Code BindTurns(int at, Block block, string keyword, Action beginTurn)
    {
        var (outerJumps, outerCapturing) = (binder.Body.Jumps, binder.Body.IsCapturing);
        var start = binder.State;
        binder.OpenLoops.Add(keyword);
        for (var round = 0; ; round++)
        {
            binder.State = start;
            (binder.Body.Jumps, binder.Body.IsCapturing) = ([], false);
            beginTurn();
            var body = binder.Bind(block);
            var ends = binder.Body.Jumps.Select(jump => jump.State).ToList();
            ends.Add(binder.State);
            (binder.Body.Jumps, binder.Body.IsCapturing) = (outerJumps, outerCapturing);
            binder.State = start;
            Meet(at, keyword, ends);
            binder.State = round < ToldApart ? binder.State : binder.State.Widen(start);
            var isSettled = !binder.Session.IsStrict || binder.State.IsSame(start);
            if (!isSettled && (round == RoundLimit || !binder.Session.TryCount()))
            {
                binder.Report(at, TemplateErrorKind.Forbidden, "What the variables of the loop hold cannot be told.", "Use fewer variables in the loop.");
                isSettled = true;
            }

            if (isSettled)
            {
                binder.OpenLoops.RemoveAt(binder.OpenLoops.Count - 1);
                return body;
            }

            start = binder.State;
        }
    }

    /// <summary>Joins the ends of branches with the state that is current.</summary>
    public void Meet(int at, string keyword, IEnumerable<FlowState> ends)
    {
        (HtmlState Left, HtmlState Right)? conflict = null;
        foreach (var end in ends)
        {
            binder.State = FlowState.Join(end, binder.State, ref conflict);
        }

        if (conflict is var (left, right) && binder.Session.ChecksOutput)
        {
            binder.Report(
                at,
                TemplateErrorKind.Unsafe,
                $"The {keyword} ends in {left.Describe()} one way and in {right.Describe()} another.",
                "End all branches in the same place of the HTML, and every loop where it began.");
        }
    }
}
