using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What is learnt of a template while it is bound, and known when it is bound once more.</summary>
internal sealed class Facts
{
    private readonly Dictionary<object, FunctionType> functions = new(ReferenceEqualityComparer.Instance);

    public Facts()
    {
        Variables = Shapes.At("", -1);
    }

    public ShapeTable Shapes { get; } = new();

    /// <summary>All that the variables of a name ever hold, for functions that may run at any time.</summary>
    public Shape Variables { get; }

    public BuiltinFunctionType FunctionOf(Builtin builtin)
    {
        if (!functions.TryGetValue(builtin, out var function))
        {
            functions.Add(builtin, function = new BuiltinFunctionType(builtin));
        }

        return (BuiltinFunctionType)function;
    }

    /// <param name="make">Compiles the function when it is met for the first time.</param>
    public TemplateFunctionType FunctionOf(FunctionShape shape, Func<TemplateFunctionType> make)
    {
        if (!functions.TryGetValue(shape, out var function))
        {
            functions.Add(shape, function = make());
        }

        return (TemplateFunctionType)function;
    }
}

internal sealed class BuiltinFunctionType(Builtin builtin) : FunctionType(builtin.FullName)
{
    public Builtin Builtin => builtin;
}

/// <summary>A function that a template declares. Its code fits all calls; each call is checked with the types it gives.</summary>
/// <param name="declared">The template or function that declares it.</param>
/// <param name="at">Offset there.</param>
internal sealed class TemplateFunctionType(FunctionShape shape, Frame declared, int at, TemplateFunction code, ErrorList errors) : FunctionType(shape.Name ?? "do")
{
    public FunctionShape Shape => shape;

    public Frame Declared => declared;

    public int At => at;

    public TemplateFunction Code => code;

    /// <summary>What is wrong with it whatever it is called with.</summary>
    public ErrorList Errors => errors;

    public IReadOnlyList<string> Parameters { get; } = [.. (shape.Parameters ?? []).Select(parameter => parameter.Name)];

    /// <summary>Whether it reads the variables of the function in which it is called.</summary>
    public bool IsOpen => shape.Name == null;
}
