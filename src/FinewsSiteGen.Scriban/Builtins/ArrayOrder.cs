using FinewsSiteGen.Scriban.Run;
using static FinewsSiteGen.Scriban.Builtins.Parameter;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary><c>array.sort</c></summary>
internal static class ArrayOrder
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("array", "sort", [Any("list"), Text("member").OrNull()], Results.SameList, (_, arguments) => Sort(arguments[0], arguments[1])),
    ];

    /// <summary>What has no items is a list of itself. Equal items stay in their order.</summary>
    private static Value Sort(in Value list, in Value member)
    {
        if (list.IsNull)
        {
            return ArrayFunctions.Sequence(() => []);
        }

        var path = member.IsNull ? [] : member.Text.Split('.');
        var items = Lists.IsList(list) || Maps.IsMap(list) || list.Tag == ValueTag.Text ? Lists.Copy(Lists.Iterable(list)) : [list];
        var keys = items.ConvertAll(item => (Key: Key(item, path), Item: item));
        try
        {
            return ArrayFunctions.Array([.. keys.OrderBy(pair => pair.Key, Comparer<Value>.Create(Comparison.Sort)).Select(pair => pair.Item)]);
        }
        catch (InvalidOperationException fault) when (fault.InnerException is RenderFault inner)
        {
            throw inner;
        }
    }

    private static Value Key(Value item, string[] path)
    {
        foreach (var name in path)
        {
            item = item.IsNull || name.Length == 0 ? item : Members.Get(item, name);
        }

        return item;
    }
}
