using System.Globalization;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>What stands in square brackets behind a value. Faults of the index are at the right, all others at the left.</summary>
internal static class Items
{
    /// <summary>No assignment makes a list longer than this.</summary>
    private const int LengthLimit = 1_000_000;

    /// <param name="target">Not null.</param>
    public static Value Get(in Value target, in Value index)
    {
        RefuseNull(index);
        if (!IsCounted(target))
        {
            return Members.Get(target, TextForm.Of(index));
        }

        if (index.IsText && HasMembers(target))
        {
            return Members.Get(target, TextForm.Of(index));
        }

        var at = Position(target, index);
        if (target.Tag == ValueTag.Text)
        {
            return at < 0 ? Value.Null
                : at < target.Text.Length ? Value.Of(target.Text[at].ToString())
                : throw new RenderFault($"The text has no character {at}.", "Ask for its size first.", FaultPlace.Left);
        }

        RefusePlain(target);
        return at >= 0 && at < Lists.Count(target) ? Lists.At(target, at) : Value.Null;
    }

    /// <summary>An item behind the end makes the list longer; one before the start is ignored.</summary>
    public static void Set(in Value target, in Value index, Value value)
    {
        RefuseNull(index);
        if (!IsCounted(target) || (index.IsText && HasMembers(target)))
        {
            SetMember(target, TextForm.Of(index), value);
            return;
        }

        var at = Position(target, index);
        RefusePlain(target);
        if (at < 0)
        {
            return;
        }

        var items = target.Tag switch
        {
            ValueTag.Array => target.Array.Items,
            ValueTag.Range => ((RangeValue)target.Reference!).Written(),
            _ => throw new RenderFault($"An item of {TextForm.Kind(target)} cannot be set.", "Set items of lists that the template made.", FaultPlace.Right),
        };
        if (at >= LengthLimit)
        {
            throw new RenderFault($"A list gets longer than {LengthLimit} items.", "Use a smaller index.", FaultPlace.Right);
        }

        while (items.Count <= at)
        {
            items.Add(Value.Null);
        }

        items[at] = value;
    }

    private static void SetMember(in Value target, string name, Value value)
    {
        try
        {
            Members.Set(target, name, value);
        }
        catch (RenderFault fault)
        {
            throw new RenderFault(fault.Message, fault.Cure, FaultPlace.Right);
        }
    }

    /// <summary>Whether its items are numbered; a number counts as such, and then has none.</summary>
    private static bool IsCounted(in Value value) => value.Tag is ValueTag.Text or ValueTag.Function || Lists.IsList(value) || Operators.IsNumeric(value);

    private static bool HasMembers(in Value list) => Lists.IsList(list) && list.Tag != ValueTag.Range && !(list.Tag == ValueTag.Array && list.Array.IsSequence);

    /// <returns>Counted from the start; below 0 when an index from the end reaches too far.</returns>
    private static int Position(in Value target, in Value index)
    {
        var number = index.Tag == ValueTag.Text && int.TryParse(index.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var read) ? read : Conversions.ToCount(index);
        var at = number ?? throw new RenderFault($"{TextForm.Kind(index)} is no index.", "Give a whole number.", FaultPlace.Right);
        return at >= 0 ? at : at + (target.Tag == ValueTag.Text ? target.Text.Length : Lists.Count(target));
    }

    private static void RefuseNull(in Value index)
    {
        if (index.IsNull)
        {
            throw new RenderFault("The index is null.", "Give a whole number, or the name of a member.", FaultPlace.Right);
        }
    }

    private static void RefusePlain(in Value target)
    {
        if (target.Tag != ValueTag.Text && !Lists.IsList(target))
        {
            throw new RenderFault($"{TextForm.Kind(target)} has no items.", "Index a list, an object or a text.", FaultPlace.Left);
        }
    }
}
