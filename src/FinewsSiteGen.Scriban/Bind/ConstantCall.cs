using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Calls of <c>string.*</c> with nothing but what the author wrote, evaluated when the template is compiled: their texts may stand wherever literals may.</summary>
internal static class ConstantCall
{
    private const int LengthLimit = 4096;

    /// <param name="types">Of the arguments, by parameter.</param>
    /// <returns><see langword="null"/> when only the run can tell the result.</returns>
    public static StaticType? TryEvaluate(BindSession session, Builtin builtin, IReadOnlyList<Expr?> codes, IReadOnlyList<StaticType?> types)
    {
        if (!builtin.FullName.StartsWith("string.", StringComparison.Ordinal))
        {
            return null;
        }

        IEnumerable<Value[]> calls = [[]];
        for (var i = 0; i < codes.Count; i++)
        {
            var values = ValuesOf(codes[i], types[i]);
            calls = calls.SelectMany(call => values.Select(value => (Value[])[.. call, value])).Take(TypeJoin.TextLimit + 1);
        }

        var all = calls.ToList();
        if (all.Count is 0 or > TypeJoin.TextLimit)
        {
            return null;
        }

        var context = new RenderContext(session.Options, session.Names, _ => null);
        var results = all.ConvertAll(call => Evaluate(context, builtin, call));
        return results.Contains(null) ? null : results.Aggregate(StaticType.None, (joined, type) => StaticType.Join(joined, type!));
    }

    /// <returns>None when they are not known.</returns>
    private static IReadOnlyList<Value> ValuesOf(Expr? code, StaticType? type) =>
        code == null ? [default]
        : code is ConstantExpr constant && type?.IsOnly(Kinds.Constant | Kinds.Number | Kinds.Flag | Kinds.Null) == true ? [constant.Value]
        : type is { Kinds: Kinds.Constant, Constants: { } texts } ? [.. texts.Select(Value.Of)]
        : [];

    private static StaticType? Evaluate(RenderContext context, Builtin builtin, Value[] arguments)
    {
        try
        {
            return TypeOf(builtin.Invoke(context, arguments));
        }
        catch (Exception fault) when (fault is RenderFault or ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            return null;
        }
    }

    private static StaticType? TypeOf(in Value value) => value.Tag switch
    {
        ValueTag.Text => value.Text.Length > LengthLimit ? null : StaticType.Constant(value.Text),
        ValueTag.Flag or ValueTag.Integer or ValueTag.Null => ExpressionBinder.LiteralType(value),
        ValueTag.Array when value.Array.Items.TrueForAll(item => item.Tag == ValueTag.Text) =>
            StaticType.ListOf(value.Array.Items.Select(item => StaticType.Constant(item.Text)).Aggregate(StaticType.None, StaticType.Join)),
        _ => null,
    };
}
