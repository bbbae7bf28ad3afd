using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Where an assignment puts a value; immutable.</summary>
internal abstract class Setter(Location at)
{
    protected Location At => at;

    public abstract void Set(RenderContext context, Value value);

    protected TemplateException Fault(string message, string cure) => new(at.Error(TemplateErrorKind.Render, message, cure));
}

/// <summary>A global, a member of the innermost <c>with</c>, or a variable of the function that runs.</summary>
internal sealed class GlobalSetter(Location at, string name, int slot) : Setter(at)
{
    public override void Set(RenderContext context, Value value)
    {
        try
        {
            if (context.Variables.TryAssign(name, slot, value))
            {
                return;
            }
        }
        catch (RenderFault fault)
        {
            throw Fault(fault.Message, fault.Cure);
        }

        throw Fault($"The variable {name} is readonly.", "Assign to another variable.");
    }
}

internal sealed class ParameterSetter(Location at, string name) : Setter(at)
{
    public override void Set(RenderContext context, Value value)
    {
        if (!context.Variables.Parameters!.TrySet(name, value))
        {
            throw Fault($"The parameter {name} is readonly.", "Assign to another variable.");
        }
    }
}

internal sealed class LocalSetter(Location at, int slot) : Setter(at)
{
    public override void Set(RenderContext context, Value value)
    {
        if (context.IsLocked(slot))
        {
            throw Fault("The variable is readonly.", "Assign to another variable.");
        }

        context.Local(slot) = value;
    }
}

/// <summary>A local variable in the block of a <c>wrap</c>.</summary>
internal sealed class BlockLocalSetter(Location at, string name) : Setter(at)
{
    public override void Set(RenderContext context, Value value) => context.Block!.Set(context, name, value);
}

/// <summary>What cannot be assigned.</summary>
internal sealed class RefusedSetter(Location at, string message, string cure) : Setter(at)
{
    public override void Set(RenderContext context, Value value) => throw Fault(message, cure);
}

/// <param name="start">Of the whole expression.</param>
internal sealed class MemberSetter(Location at, Location start, Expr target, string name) : Setter(at)
{
    public override void Set(RenderContext context, Value value)
    {
        var owner = target.Evaluate(context);
        if (name == "empty?")
        {
            throw new TemplateException(start.Error(TemplateErrorKind.Render, "The member empty? cannot be set.", "Set another member."));
        }

        if (owner.IsNull)
        {
            throw Fault($"The member {name} of null is set.", "Make the object first, as in x = {}.");
        }

        try
        {
            Members.Set(owner, name, value);
        }
        catch (RenderFault fault)
        {
            throw Fault(fault.Message, fault.Cure);
        }
    }
}

/// <param name="indexAt">Of the index.</param>
internal sealed class IndexSetter(Location at, Location indexAt, Expr target, Expr index) : Setter(at)
{
    public override void Set(RenderContext context, Value value)
    {
        var owner = target.Evaluate(context);
        if (owner.IsNull)
        {
            throw Fault("An item of null is set.", "Make the list first, as in x = [].");
        }

        try
        {
            Items.Set(owner, index.Evaluate(context), value);
        }
        catch (RenderFault fault)
        {
            var place = fault.Place == FaultPlace.Right ? indexAt : At;
            throw new TemplateException(place.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }
    }
}
