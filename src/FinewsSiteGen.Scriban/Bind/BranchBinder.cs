using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Statements that part the way: what is known behind them is what all ways agree on.</summary>
internal sealed class BranchBinder(Binder binder)
{
    /// <summary>A loop is bound again until its types hold for every turn; they only widen, so this is seldom more than two rounds.</summary>
    private const int RoundLimit = 100;

    public IfCode BindIf(If statement)
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
        return new IfCode([.. branches], otherwise);
    }

    public CaseCode BindCase(Case statement)
    {
        var subject = binder.Expressions.Bind(statement.Subject).Code;
        var before = binder.Bind(statement.Before);
        var branches = new List<(Expr[], Code)>();
        var ends = new List<FlowState>();
        foreach (var (values, body) in statement.Branches)
        {
            var candidates = values.Select(value => binder.Expressions.Bind(value).Code).ToArray();
            var start = binder.State;
            branches.Add((candidates, binder.Bind(body)));
            ends.Add(binder.State);
            binder.State = start;
        }

        var otherwise = statement.Else == null ? null : binder.Bind(statement.Else);
        Meet(statement.At, "case", ends);
        return new CaseCode(subject, before, [.. branches], otherwise);
    }

    public ForCode BindFor(For statement)
    {
        var (list, type) = binder.Expressions.Bind(statement.List);
        var parts = new LoopParts(list, Option(statement.Offset), Option(statement.Limit), statement.IsReversed, statement.IsTable, Option(statement.Columns));
        var item = ItemType(statement, type);
        var isLocal = statement.Item.IsLocal || binder.Frame.Parameters.ContainsKey(statement.Item.Name);
        var slot = isLocal ? binder.Expressions.Variables.LocalSlot(statement.Item.Name) : binder.Session.Names.Slot(statement.Item.Name);
        var slots = new LoopSlots(slot, isLocal ? -1 : binder.Frame.Allocate());
        var outer = binder.State;
        var hadShadow = binder.Frame.Shadows.TryGetValue(statement.Item.Name, out var shadow);
        if (!isLocal)
        {
            binder.Frame.Shadows[statement.Item.Name] = slots.Shadow;
            CopyType(outer, statement.Item.Name, VariableBinder.ShadowOf(statement.Item.Name));
        }

        var body = BindTurns(statement.At, statement.Body, statement.IsTable ? "tablerow" : "for", () => binder.SetType(statement.Item.Name, item));
        binder.Frame.Shadows.Remove(statement.Item.Name);
        if (hadShadow)
        {
            binder.Frame.Shadows[statement.Item.Name] = shadow;
        }

        CopyType(isLocal ? outer : binder.State, isLocal ? statement.Item.Name : VariableBinder.ShadowOf(statement.Item.Name), statement.Item.Name);
        CopyType(outer, VariableBinder.ShadowOf(statement.Item.Name), VariableBinder.ShadowOf(statement.Item.Name));
        var otherwise = BindElse(statement, outer);
        return new ForCode(parts, slots, body, otherwise);
    }

    public WhileCode BindWhile(While statement)
    {
        var condition = binder.Expressions.Bind(statement.Condition).Code;
        var body = BindTurns(statement.At, statement.Body, "while", () => condition = binder.Expressions.Bind(statement.Condition).Code);
        return new WhileCode(condition, body, binder.Frame.At(statement.At));
    }

    public JumpCode BindJump(Statement statement)
    {
        var isBreak = statement is Break;
        if (binder.Jumps == null && (binder.Session.IsStrict || binder.Frame.IsPage))
        {
            binder.Report(statement.At, TemplateErrorKind.Syntax, $"The {(isBreak ? "break" : "continue")} stands outside of a loop.", "Remove it.");
        }

        binder.CheckLeaving(statement.At, isBreak ? "break" : "continue", binder.IsCapturing);
        binder.Jumps?.Add((binder.State, isBreak));
        binder.State = binder.State with { IsDead = true };
        return new JumpCode(isBreak ? Flow.Break : Flow.Continue);
    }

    private Expr? Option(Expression? option) => option == null ? null : binder.Expressions.Bind(option).Code;

    private Code? BindElse(For statement, FlowState before)
    {
        if (statement.Else == null)
        {
            return null;
        }

        var turned = binder.State;
        binder.State = before;
        var code = binder.Bind(statement.Else);
        Meet(statement.At, "for", [turned]);
        return code;
    }

    /// <summary>Gives a name the type that another has elsewhere; none when that has none.</summary>
    private void CopyType(FlowState from, string name, string to)
    {
        var types = binder.State.Types;
        binder.State = binder.State with { Types = from.Types.TryGetValue(name, out var type) ? types.SetItem(to, type) : types.Remove(to) };
    }

    /// <summary>A body that runs any number of times.</summary>
    private Code BindTurns(int at, Block block, string keyword, Action beginTurn)
    {
        var (outerJumps, outerCapturing) = (binder.Jumps, binder.IsCapturing);
        var start = binder.State;
        for (var round = 0; ; round++)
        {
            binder.State = start;
            (binder.Jumps, binder.IsCapturing) = ([], false);
            beginTurn();
            var body = binder.Bind(block);
            var ends = binder.Jumps.Select(jump => jump.State).ToList();
            ends.Add(binder.State);
            (binder.Jumps, binder.IsCapturing) = (outerJumps, outerCapturing);
            binder.State = start;
            Meet(at, keyword, ends);
            if (!binder.Session.IsStrict || binder.State.IsSame(start))
            {
                return body;
            }

            if (round == RoundLimit || !binder.Session.TryCount())
            {
                binder.Report(at, TemplateErrorKind.Forbidden, "What the variables of the loop hold cannot be told.", "Use fewer variables in the loop.");
                return body;
            }

            start = binder.State;
        }
    }

    private StaticType ItemType(For statement, StaticType list)
    {
        if (!binder.Session.IsStrict)
        {
            return StaticType.Any;
        }

        if (list.Has(Kinds.List) && list.IsOnly(Kinds.List | Kinds.Null))
        {
            return list.Item ?? StaticType.Null;
        }

        if (list.IsOnly(Kinds.Tree | Kinds.Null))
        {
            return StaticType.Tree;
        }

        if (!list.IsOnly(Kinds.Null))
        {
            binder.Report(statement.List.At, TemplateErrorKind.Render, $"A loop cannot walk over {list.Describe()}.", "Give it a list.");
        }

        return StaticType.Null;
    }

    /// <summary>Joins the ends of branches with the state that is current.</summary>
    private void Meet(int at, string keyword, IEnumerable<FlowState> ends)
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
