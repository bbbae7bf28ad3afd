using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>How a statement ended.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>A compiled statement; immutable.</summary>
internal abstract class Code
{
    public abstract Flow Run(RenderContext context);
}

/// <summary>A compiled expression; immutable.</summary>
/// <param name="at">Where an error about it points to.</param>
internal abstract class Expr(Location at)
{
    public Location At { get; } = at;

    public abstract Value Evaluate(RenderContext context);

    /// <summary>Whether the value is true to a condition.</summary>
    public virtual bool Test(RenderContext context) => Evaluate(context).IsTrue;

    /// <summary>The model object that the value is.</summary>
    public virtual object? Find(RenderContext context) => Evaluate(context).Reference;

    /// <summary>The value where it is known to be a whole number.</summary>
    /// <returns>False when it is not: the value may be anything.</returns>
    public virtual bool TryInteger(RenderContext context, out long integer)
    {
        integer = 0;
        return false;
    }

    /// <exception cref="RenderFault">The value cannot be printed.</exception>
    public virtual void Write(RenderContext context) => context.Output.Write(Evaluate(context));

    /// <summary>Prints the value as <c>html.escape</c> gives it.</summary>
    /// <exception cref="RenderFault">The value cannot be printed.</exception>
    public virtual void WriteEscaped(RenderContext context) => context.Output.WriteEscaped(Evaluate(context));

    public virtual TemplateException Fault(RenderFault fault) => new(At.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));

    public TemplateException Fault(string message, string cure) => new(At.Error(TemplateErrorKind.Render, message, cure));
}
