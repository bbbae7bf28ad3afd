using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed class LoopBinder(Binder binder, BranchBinder branches)
{
    public Code Bind(For statement)
    {
        var (list, type) = binder.Expressions.Bind(statement.List);
        if (FindWrong(statement) is { } wrong)
        {
            return Refuse(statement, list, wrong);
        }

        var parts = new LoopParts(
            binder.Frame.At(statement.At),
            binder.Frame.At(statement.List.Start),
            list,
            Option(statement, "offset"),
            Option(statement, "limit"),
            statement.Options.Any(option => option.Name == "reversed"),
            statement.IsTable,
            Option(statement, "cols"));
        var item = ItemType(statement, type);
        CheckTable(statement);
        return statement.Item is Variable variable ? BindVariable(statement, variable, parts, item) : BindTarget(statement, parts, item);
    }

    private ForCode BindVariable(For statement, Variable item, LoopParts parts, StaticType type)
    {
        var before = binder.State;
        var isInner = item.IsLocal ? binder.Frame.TryItem(item.Name, out _) : !binder.LoopItems.Add(item.Name);
        var shadow = VariableBinder.ShadowOf(item.Name);
        if (!isInner)
        {
            CopyType(before, item.Name, shadow);
        }

        var local = binder.Frame.OpenItem(item.Name, out var outer);
        binder.Session.Facts.Variables.AddMember(item.Name, type);
        var body = BindTurns(statement, () => binder.SetType(item.Name, type));
        binder.Frame.CloseItem(item.Name, outer);
        CopyType(isInner ? before : binder.State, isInner ? item.Name : shadow, item.Name);
        if (!isInner)
        {
            binder.LoopItems.Remove(item.Name);
            binder.State = binder.State with { Types = binder.State.Types.Remove(shadow) };
        }

        var isBlockLocal = item.IsLocal && binder.Frame.Names == null;
        var global = item.IsLocal && !isBlockLocal ? -1 : binder.Session.Names.Slot(item.Name);
        return new ForCode(parts, new LoopItem(global, local, null), body, BindElse(statement, before));
    }

    /// <summary>Items that are assigned to a member or the like.</summary>
    private ForCode BindTarget(For statement, LoopParts parts, StaticType type)
    {
        var before = binder.State;
        var target = binder.Expressions.Calls.Declarations.BindTarget(statement.Item, type);
        var body = BindTurns(statement, () => { });
        return new ForCode(parts, new LoopItem(-1, -1, target), body, BindElse(statement, before));
    }

    /// <summary>A <c>tablerow</c> prints the tags of rows and cells around its turns.</summary>
    private void CheckTable(For statement)
    {
        if (!statement.IsTable || !binder.Session.ChecksOutput)
        {
            return;
        }

        binder.Body.Printed = binder.Body.Printed.And(new PrintedText(true, true));
        if (binder.Html != HtmlState.Content)
        {
            binder.Report(statement.At, TemplateErrorKind.Unsafe, $"A tablerow stands in {binder.Html.Describe()}.", "Write tables in element content.");
        }
    }

    private Code BindTurns(For statement, Action beginTurn) =>
        branches.BindTurns(statement.At, statement.Body, statement.IsTable ? "tablerow" : "for", beginTurn);

    private static LoopOption? FindWrong(For statement) => statement.Options.FirstOrDefault(option => option.Name switch
    {
        "offset" or "limit" => option.Value == null,
        "cols" => !statement.IsTable || option.Value == null,
        _ => option.Name != "reversed",
    });

    private DiscardCode Refuse(For statement, Expr list, LoopOption wrong)
    {
        var isKnown = wrong.Name is "offset" or "limit" || (wrong.Name == "cols" && statement.IsTable);
        var message = isKnown ? $"The option {wrong.Name} has no value." : $"A loop has no option {wrong.Name}.";
        var cure = isKnown ? $"Write {wrong.Name}: and a number." : $"Use offset:, limit:{(statement.IsTable ? ", cols:" : "")} or reversed; put a call in parentheses.";
        if (binder.Session.IsStrict)
        {
            binder.Report(wrong.At, TemplateErrorKind.Syntax, message, cure);
        }

        return new DiscardCode(new FaultExpr(binder.Frame.At(wrong.At), list, message, cure, isLoop: true));
    }

    private Expr? Option(For statement, string name) =>
        statement.Options.LastOrDefault(option => option.Name == name)?.Value is { } value ? binder.Expressions.Bind(value).Code : null;

    private Code? BindElse(For statement, FlowState before)
    {
        if (statement.Else == null)
        {
            return null;
        }

        var turned = binder.State;
        binder.State = before;
        var code = binder.Bind(statement.Else);
        branches.Meet(statement.At, "for", [turned]);
        return code;
    }

    /// <summary>Gives a name the type that another has elsewhere; none when that has none.</summary>
    private void CopyType(FlowState from, string name, string to)
    {
        var types = binder.State.Types;
        binder.State = binder.State with { Types = from.Types.TryGetValue(name, out var type) ? types.SetItem(to, type) : types.Remove(to) };
    }

    private StaticType ItemType(For statement, StaticType list)
    {
        if (!binder.Session.IsStrict)
        {
            return StaticType.Any;
        }

        if (!list.IsOnly(Kinds.List | Kinds.Tree | Kinds.Map | Kinds.Texts | Kinds.Null))
        {
            binder.Report(statement.List.At, TemplateErrorKind.Render, $"A loop cannot walk over {list.Describe()}.", "Give it a list.");
        }

        return binder.Shaped(statement.At, Results.ItemOf(list));
    }
}
