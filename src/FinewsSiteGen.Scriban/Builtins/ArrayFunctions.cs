using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>array.*</c>; none changes the list it is given.</summary>
internal static class ArrayFunctions
{
    public static IEnumerable<Builtin> All { get; } =
    [
        .. ArrayCalls.All,
        .. ArrayOrder.All,
        new("array", "add", [Items("list"), Any("value")], Results.Extended(1, false), (_, arguments) => Add(arguments[0], arguments[1])),
        new("array", "add_range", [Items("list1"), Items("list2")], Results.Extended(1, true), (_, arguments) => Concat(arguments[0], arguments[1])),
        new("array", "concat", [Items("list1"), Items("list2")], Results.Extended(1, true), (_, arguments) => Concat(arguments[0], arguments[1])),
        new("array", "compact", [Items("list")], Results.SameList, (_, arguments) => Compact(arguments[0])),
        new("array", "contains", [Items("list"), Any("item")], Results.Flag, (_, arguments) => Contains(arguments[0], arguments[1])),
        new("array", "cycle", [Items("list"), Any("group").Or(Value.Null)], Results.Item, (context, arguments) => Cycle(context, arguments)),
        new("array", "first", [Items("list")], Results.Item, (_, arguments) => Lists.Count(arguments[0]) > 0 ? Lists.At(arguments[0], 0) : Value.Null),
        new("array", "last", [Items("list")], Results.Item, (_, arguments) =>
            Lists.Count(arguments[0]) is var count and > 0 ? Lists.At(arguments[0], count - 1) : Value.Null),
        new("array", "insert_at", [Items("list"), Whole("index"), Any("value")], Results.Extended(2, false), (_, arguments) => InsertAt(arguments)),
        new("array", "limit", [Items("list"), Whole("count")], Results.SameList, (_, arguments) => Part(arguments[0], 0, arguments[1].Integer)),
        new("array", "offset", [Items("list"), Whole("index")], Results.SameList, (_, arguments) => Part(arguments[0], arguments[1].Integer, long.MaxValue)),
        new("array", "map", [Any("list"), Text("member")], Results.Tree, (_, arguments) => Map(arguments[0], arguments[1])),
        new("array", "remove_at", [Items("list"), Whole("index")], Results.SameList, (_, arguments) => RemoveAt(arguments)),
        new("array", "reverse", [Items("list")], Results.SameList, (_, arguments) => Reverse(arguments[0])),
        new("array", "size", [Items("list")], Results.Number, (_, arguments) => Value.Of(Lists.Count(arguments[0]))),
        new("array", "uniq", [Items("list")], Results.SameList, (_, arguments) => Unique(arguments[0])),
    ];

    public static Value Array(List<Value> items) => Value.Of(new ArrayValue(items));

    /// <summary>A list that is made of others when it is first looked at.</summary>
    public static Value Sequence(Func<List<Value>> make) => Value.Of(new ArrayValue(make));

    private static Value Add(in Value list, in Value value) =>
        Value.Of(new ArrayValue([.. Lists.Copy(list), value]) { IsSequence = list.IsNull });

    private static Value Compact(Value list) => list.IsNull ? Value.Null : Sequence(() => Lists.Copy(list).FindAll(item => !item.IsNull));

    private static Value Concat(Value first, Value second) =>
        first.IsNull && second.IsNull ? Value.Null : Sequence(() => [.. Lists.Copy(first), .. Lists.Copy(second)]);

    private static Value Reverse(Value list) => list.IsNull ? Array([]) : Sequence(() => [.. Enumerable.Reverse(Lists.Copy(list))]);

    private static Value Contains(in Value items, in Value item)
    {
        for (var i = 0; i < Lists.Count(items); i++)
        {
            if (ItemEquality.Instance.Equals(Lists.At(items, i), item))
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Value Cycle(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var list = arguments[0];
        var count = Lists.Count(list);
        if (count == 0)
        {
            return Value.Null;
        }

        var group = TextForm.Of(arguments[1].IsNull ? list : arguments[1]);
        var position = context.Cycles.GetValueOrDefault(group) % count;
        context.Cycles[group] = position + 1;
        return Lists.At(list, position);
    }

    private static Value InsertAt(ReadOnlySpan<Value> arguments)
    {
        var items = Lists.Copy(arguments[0]);
        var index = Math.Max(arguments[1].Integer, 0);
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

    private static Value Part(Value list, long from, long count) => list.IsNull ? Value.Null : Sequence(() =>
    {
        var items = Lists.Copy(list);
        var first = (int)Math.Clamp(from, 0, items.Count);
        return items.GetRange(first, (int)Math.Clamp(count, 0, items.Count - first));
    });

    private static Value Map(Value list, in Value member)
    {
        var name = member.IsNull ? "" : member.Text;
        return Sequence(() => Lists.IsList(list) || Maps.IsMap(list)
            ? Lists.Copy(Lists.Iterable(list)).FindAll(item => Has(item, name)).ConvertAll(item => Members.Get(item, name))
            : []);
    }

    private static bool Has(in Value item, string member) => item.Tag switch
    {
        ValueTag.Time or ValueTag.Duration => TimeMembers.Names(item.Tag).Contains(member),
        ValueTag.Text => member == "size" && !item.IsCharacter,
        _ => Maps.TryGet(item, member, out _),
    };

    private static Value RemoveAt(ReadOnlySpan<Value> arguments)
    {
        var items = Lists.Copy(arguments[0]);
        var index = arguments[1].Integer;
        index = index < 0 ? items.Count + index : index;
        if (index >= 0 && index < items.Count)
        {
            items.RemoveAt((int)index);
        }

        return Array(items);
    }

    private static Value Unique(Value list) => list.IsNull ? Value.Null : Sequence(() => [.. Lists.Copy(list).Distinct(ItemEquality.Instance)]);
}
