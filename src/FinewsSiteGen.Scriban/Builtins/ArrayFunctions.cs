using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>array.*</c>; none changes the list it is given.</summary>
internal static class ArrayFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("array", "add", ["list", "value"], 2, Results.Extended(1, false), (_, arguments) => Array([.. Own(arguments[0]), arguments[1]])),
        new("array", "add_range", ["list1", "list2"], 2, Results.Extended(1, true), (_, arguments) => Array([.. Own(arguments[0]), .. Own(arguments[1])])),
        new("array", "concat", ["list1", "list2"], 2, Results.Extended(1, true), (_, arguments) =>
            arguments[0].IsNull && arguments[1].IsNull ? Value.Null : Array([.. Own(arguments[0]), .. Own(arguments[1])])),
        new("array", "any", ["list", "function", "arg"], 2, Results.Flag, (context, arguments) => Any(context, arguments)),
        new("array", "compact", ["list"], 1, Results.SameList, (_, arguments) =>
            arguments[0].IsNull ? Value.Null : Array(Own(arguments[0]).FindAll(item => !item.IsNull))),
        new("array", "contains", ["list", "item"], 2, Results.Flag, (_, arguments) => Contains(arguments[0], arguments[1])),
        new("array", "cycle", ["list", "group"], 1, Results.Item, (context, arguments) => Cycle(context, arguments)),
        new("array", "each", ["list", "function"], 2, Results.Tree, (context, arguments) => Each(context, arguments)),
        new("array", "filter", ["list", "function"], 2, Results.SameList, (context, arguments) => Filter(context, arguments)),
        new("array", "first", ["list"], 1, Results.Item, (_, arguments) => Lists.Count(List(arguments[0])) > 0 ? Lists.At(List(arguments[0]), 0) : Value.Null),
        new("array", "last", ["list"], 1, Results.Item, (_, arguments) =>
            Lists.Count(List(arguments[0])) is var count and > 0 ? Lists.At(List(arguments[0]), count - 1) : Value.Null),
        new("array", "insert_at", ["list", "index", "value"], 3, Results.Extended(2, false), (_, arguments) => InsertAt(arguments)),
        new("array", "join", ["list", "delimiter", "function"], 2, Results.Text, (context, arguments) => Join(context, arguments)),
        new("array", "limit", ["list", "count"], 2, Results.SameList, (_, arguments) => Part(arguments[0], 0, Conversions.ToInt(arguments[1]))),
        new("array", "offset", ["list", "index"], 2, Results.SameList, (_, arguments) => Part(arguments[0], Conversions.ToInt(arguments[1]), long.MaxValue)),
        new("array", "map", ["list", "member"], 2, MappedType, (_, arguments) => Map(arguments[0], arguments[1])),
        new("array", "remove_at", ["list", "index"], 2, Results.SameList, (_, arguments) => RemoveAt(arguments)),
        new("array", "reverse", ["list"], 1, Results.SameList, (_, arguments) => Reverse(arguments[0])),
        new("array", "size", ["list"], 1, Results.Number, (_, arguments) => Value.Of(Lists.Count(List(arguments[0])))),
        new("array", "sort", ["list", "member"], 1, Results.SameList, (_, arguments) => Sort(arguments[0], arguments[1])),
        new("array", "uniq", ["list"], 1, Results.SameList, (_, arguments) => Unique(arguments[0])),
    ];

    /// <summary>A new list of the items of a list, the pairs of an object or the characters of a text; empty of null.</summary>
    /// <exception cref="RenderFault">It has no items.</exception>
    public static List<Value> Own(in Value value) => Lists.Copy(Lists.Iterable(value));

    private static Value Array(List<Value> items) => Value.Of(new ArrayValue(items));

    /// <exception cref="RenderFault">It has no items.</exception>
    private static Value List(in Value value) => Lists.IsList(value) ? value : Lists.Iterable(value);

    /// <summary>Whether it has no items; some functions take it as a list of itself, or as an empty one.</summary>
    private static bool IsScalar(in Value value) => !value.IsNull && !Lists.IsList(value) && !Maps.IsMap(value) && value.Tag != ValueTag.Text;

    private static Value Call(RenderContext context, in Value function, params List<Value> arguments) => function.Tag == ValueTag.Function
        ? function.Function.Invoke(context, new Arguments(arguments, null))
        : throw new RenderFault($"{TextForm.Kind(function)} is no function.", "Give a function, as in @string.upcase.");

    private static Value Any(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        foreach (var item in Own(arguments[0]))
        {
            var isFound = arguments[2].Tag == ValueTag.Unset
                ? Call(context, arguments[1], item).IsTrue
                : Call(context, arguments[1], item, arguments[2]).IsTrue;
            if (isFound)
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Value Contains(in Value list, in Value item)
    {
        var items = List(list);
        for (var i = 0; i < Lists.Count(items); i++)
        {
            if (Lists.IsList(item) == Lists.IsList(Lists.At(items, i)) && Comparison.AreEqual(Lists.At(items, i), item))
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Value Cycle(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var list = List(arguments[0]);
        var count = Lists.Count(list);
        if (count == 0)
        {
            return Value.Null;
        }

        var group = arguments[1].IsNull ? Key(list) : TextForm.Of(arguments[1]);
        var position = context.Cycles.GetValueOrDefault(group) % count;
        context.Cycles[group] = position + 1;
        return Lists.At(list, position);
    }

    private static string Key(Value list) => TextForm.Of(list);

    private static Value Each(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
        {
            return Value.Null;
        }

        var function = arguments[1];
        return Array(Own(arguments[0]).ConvertAll(item => Call(context, function, item)));
    }

    private static Value Filter(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
        {
            return Value.Null;
        }

        var function = arguments[1];
        return Array(Own(arguments[0]).FindAll(item => Call(context, function, item).IsTrue));
    }

    private static Value InsertAt(ReadOnlySpan<Value> arguments)
    {
        var items = Own(arguments[0]);
        var index = Math.Max(Conversions.ToInt(arguments[1]), 0);
        if (index > 1_000_000)
        {
            throw new RenderFault($"The index {index} is too large.", "Insert nearer to the start.");
        }

        while (items.Count < index)
        {
            items.Add(Value.Null);
        }

        items.Insert((int)index, arguments[2]);
        return Array(items);
    }

    private static Value Join(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
        {
            return Value.Of("");
        }

        var function = arguments[2];
        var texts = Own(arguments[0]).ConvertAll(item => TextForm.Of(function.IsNull ? item : Call(context, function, item)));
        return Value.Of(string.Join(TextForm.Of(arguments[1]), texts));
    }

    private static Value Part(in Value list, long from, long count)
    {
        if (list.IsNull)
        {
            return Value.Null;
        }

        var items = Own(list);
        var first = (int)Math.Clamp(from, 0, items.Count);
        return Array(items.GetRange(first, (int)Math.Clamp(count, 0, items.Count - first)));
    }

    private static Value Map(in Value list, in Value member)
    {
        var name = TextForm.Of(member);
        return IsScalar(list) ? Array([]) : Array(Own(list).FindAll(item => Maps.TryGet(item, name, out _)).ConvertAll(item => Maps.Get(item, name)));
    }

    private static Value RemoveAt(ReadOnlySpan<Value> arguments)
    {
        var items = Own(arguments[0]);
        var index = Conversions.ToInt(arguments[1]);
        index = index < 0 ? items.Count + index : index;
        if (index >= 0 && index < items.Count)
        {
            items.RemoveAt((int)index);
        }

        return Array(items);
    }

    private static Value Reverse(in Value list)
    {
        var items = Own(list);
        items.Reverse();
        return Array(items);
    }

    private static Value Sort(in Value list, in Value member)
    {
        var name = member.IsNull ? null : TextForm.Of(member);
        var keys = (IsScalar(list) ? [list] : Own(list)).ConvertAll(item => (Key: name == null || item.IsNull ? item : Members.Get(item, name), Item: item));
        try
        {
            return Array([.. keys.OrderBy(pair => pair.Key, Comparer<Value>.Create(Comparison.Sort)).Select(pair => pair.Item)]);
        }
        catch (InvalidOperationException fault) when (fault.InnerException is RenderFault inner)
        {
            throw inner;
        }
    }

    private static Value Unique(in Value list)
    {
        if (list.IsNull)
        {
            return Value.Null;
        }

        var unique = new List<Value>();
        foreach (var item in Own(list))
        {
            if (!unique.Exists(known => Lists.IsList(known) == Lists.IsList(item) && Comparison.AreEqual(known, item)))
            {
                unique.Add(item);
            }
        }

        return Array(unique);
    }

    private static StaticType MappedType(IReadOnlyList<StaticType?> arguments)
    {
        var item = Results.ItemOf(arguments[0]);
        var member = arguments[1]?.Constants is [var name] ? Bind.MemberTypes.Find(item, name) : null;
        return StaticType.ListOf(member ?? StaticType.Tree);
    }
}
