using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>array.*</c>: those that call a function for each item.</summary>
internal static class ArrayCalls
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("array", "any", [Items("list"), Any("function"), Rest("args")], Results.Flag, (context, arguments) => AnyOf(context, arguments)),
        new("array", "each", [Items("list"), Any("function")], Results.Tree, (context, arguments) => Each(context, arguments[0], arguments[1])),
        new("array", "filter", [Items("list"), Any("function")], Results.SameList, (context, arguments) => Filter(context, arguments[0], arguments[1])),
        new("array", "join", [Items("list"), Text("delimiter"), Any("function").OrNull()], Results.Text, (context, arguments) => Join(context, arguments)),
    ];

    private static FunctionValue Function(in Value value, int parameter = 1) => value.Tag == ValueTag.Function
        ? value.Function
        : throw new RenderFault($"{TextForm.Kind(value)} is no function.", "Give a function, as in @string.upcase.") { Parameter = parameter };

    private static Value Call(RenderContext context, FunctionValue function, params List<Value> arguments)
    {
        try
        {
            return function.Invoke(context, new Arguments(arguments, null));
        }
        catch (RenderFault fault) when (fault is { Parameter: not null } or ArgumentFault { Argument: not null })
        {
            throw new RenderFault(fault.Message, fault.Cure);
        }
    }

    private static Value AnyOf(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var rest = Lists.Copy(arguments[2]);
        return arguments[1].Tag == ValueTag.Function && arguments[1].Function is var function
            ? Value.Of(Lists.Copy(arguments[0]).Exists(item => Call(context, function, [item, .. rest]) is { Tag: ValueTag.Flag, IsTrue: true }))
            : Value.False;
    }

    /// <summary>Without a function all items as they are.</summary>
    private static Value Each(RenderContext context, Value list, Value function)
    {
        if (list.IsNull)
        {
            return list;
        }

        var call = function.IsNull ? null : Function(function);
        return ArrayFunctions.Sequence(() => call == null ? Lists.Copy(list) : Lists.Copy(list).ConvertAll(item => Call(context, call, item)));
    }

    private static Value Filter(RenderContext context, Value list, Value function)
    {
        if (list.IsNull)
        {
            return list;
        }

        var call = function.IsNull ? null : Function(function);
        return ArrayFunctions.Sequence(() => call == null ? Lists.Copy(list) : Kept(context, Lists.Copy(list), call));
    }

    /// <summary>Items are kept as they were given to the function: what a built-in made text of is text from here on.</summary>
    private static List<Value> Kept(RenderContext context, List<Value> items, FunctionValue function)
    {
        var first = (function as BuiltinFunction)?.Builtin.Parameters.FirstOrDefault();
        return items.FindAll(item => Call(context, function, item).IsTrue).ConvertAll(item => first?.Convert(item, 0) ?? item);
    }

    private static Value Join(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var function = arguments[0].IsNull || arguments[2].IsNull ? null : Function(arguments[2], 2);
        var texts = Lists.Copy(arguments[0]).ConvertAll(item => TextForm.Of(function == null ? item : Call(context, function, item)));
        return Value.Of(string.Join(StringFunctions.Or(arguments[1]), texts));
    }
}
