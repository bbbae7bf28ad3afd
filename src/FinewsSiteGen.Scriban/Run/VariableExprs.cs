using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <param name="isBuiltin">Whether the language gives the name a value while nothing was assigned to it.</param>
internal sealed class GlobalExpr(Location at, string name, int slot, bool isBuiltin) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var value = context.Variables.IsPlain(slot) ? context.Variables.Globals[slot] : context.Variables.Read(name, slot);
        return value.Tag != ValueTag.Unset ? value
            : isBuiltin ? context.Variables.Globals.Builtin(name)
            : Value.Null;
    }

    public override object? Find(RenderContext context) =>
        context.Variables.IsPlain(slot) && !isBuiltin ? context.Variables.Globals[slot].Reference : Evaluate(context).Reference;
}

/// <summary>A local variable, or the item of a loop around it.</summary>
/// <param name="isFixed">Whether nothing is assigned to it while the code around it runs.</param>
internal sealed class LocalExpr(Location at, int slot, bool isFixed = false) : Expr(at)
{
    public int Slot => slot;

    public bool IsFixed => isFixed;

    public override Value Evaluate(RenderContext context)
    {
        ref var value = ref context.Local(slot);
        return value.Tag == ValueTag.Unset ? Value.Null : value;
    }

    public override bool Test(RenderContext context) => context.Local(slot).IsTrue;

    public override object? Find(RenderContext context) => context.Local(slot).Reference;
}

/// <summary>A parameter, in the body of its function.</summary>
internal sealed class ParameterExpr(Location at, int index) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => context.Variables.Parameters![index];
}

/// <summary>A local variable in the block of a <c>wrap</c>: one of the function that runs the block.</summary>
internal sealed class BlockLocalExpr(Location at, string name) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => context.Block!.Get(context, name) is { Tag: not ValueTag.Unset } value ? value : Value.Null;
}

/// <summary><c>this</c>: the innermost <c>with</c>, else the globals.</summary>
internal sealed class ThisExpr(Location at) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => context.Variables.This;
}

/// <summary><c>for.index</c>, <c>while.first</c> and their like.</summary>
/// <param name="nameAt">Where the word behind the dot stands.</param>
internal sealed class LoopExpr(Location at, Location nameAt, LoopKind kind, string loop, string name) : Expr(at)
{
    public static bool Exists(string loop, string name) => name switch
    {
        "index" or "first" or "even" or "odd" => true,
        "last" or "rindex" or "length" or "changed" => loop != "while",
        "col" => loop == "tablerow",
        _ => false,
    };

    public static LoopKind Kind(string loop) => loop switch
    {
        "for" => LoopKind.For,
        "while" => LoopKind.While,
        _ => LoopKind.TableRow,
    };

    public override Value Evaluate(RenderContext context)
    {
        if (context.Variables.Find(kind) is not { } state)
        {
            throw new TemplateException(nameAt.Error(TemplateErrorKind.Render, $"{loop}.{name} stands outside of a loop.", "Use it inside of a loop."));
        }

        return name switch
        {
            "index" => Value.Of(state.Index),
            "first" => Value.Of(state.Index == 0),
            "last" => Value.Of(state.Index == state.Length - 1),
            "even" => Value.Of((state.Index & 1) == 0),
            "odd" => Value.Of((state.Index & 1) != 0),
            "rindex" => Value.Of(state.Length - 1 - state.Index),
            "length" => Value.Of(state.Length),
            "changed" => Value.Of(state.IsChanged),
            _ => Value.Of(state.Index % state.Columns),
        };
    }
}

/// <summary><c>for</c>, <c>while</c> or <c>tablerow</c> without a member: all that it knows of the loop.</summary>
internal sealed class LoopStateExpr(Location at, LoopKind kind, string loop, GlobalExpr variable) : Expr(at)
{
    private static readonly string[] Members = ["index", "first", "last", "even", "odd", "rindex", "length", "changed", "col"];

    public override Value Evaluate(RenderContext context)
    {
        if (context.Variables.Find(kind) is not { } state || context.Variables.ScopeCount > state.Depth)
        {
            return variable.Evaluate(context);
        }

        var members = new MapValue();
        foreach (var name in Members.Where(name => LoopExpr.Exists(loop, name)))
        {
            members.Set(name, new LoopExpr(At, At, kind, loop, name).Evaluate(context));
        }

        members.IsFrozen = true;
        return Value.Of(members);
    }
}
