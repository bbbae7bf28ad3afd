namespace FinewsSiteGen.Scriban.Run;

/// <summary>Members by name, as the language defines them for each kind of value.</summary>
internal static class Members
{
    /// <param name="target">Not null.</param>
    /// <returns>Null where there is no such member.</returns>
    public static Value Get(in Value target, string name)
    {
        if (Maps.TryGet(target, name, out var value))
        {
            return value;
        }

        return name switch
        {
            "size" when Lists.IsList(target) => Value.Of(Lists.Count(target)),
            "size" when target.Tag == ValueTag.Text && !target.IsCharacter && !target.IsName => Value.Of(target.Text.Length),
            "empty?" => Value.Of(IsEmpty(target)),
            _ when target.Tag is ValueTag.Time or ValueTag.Duration => TimeMembers.Get(target, name),
            _ => Value.Null,
        };
    }

    public static void Set(in Value target, string name, Value value)
    {
        switch (target.Tag)
        {
            case ValueTag.Map:
                target.Map.Set(name, value);
                break;
            case ValueTag.Array when !target.Array.IsSequence:
                target.Array.MakeMembers().Set(name, value);
                break;
            case ValueTag.Globals:
                if (!target.Globals.TryAssign(name, value))
                {
                    throw new RenderFault($"The variable {name} is readonly.", "Assign to another variable.");
                }

                break;
            default:
                throw new RenderFault($"The member {name} of {TextForm.Kind(target)} cannot be set.", "Set members of objects that the template made.");
        }
    }

    private static bool IsEmpty(in Value target) => target.Tag switch
    {
        ValueTag.Text => target.Text.Length == 0,
        ValueTag.Time or ValueTag.Duration => true,
        _ when Lists.IsList(target) => Lists.Count(target) == 0,
        _ => Maps.IsMap(target) && !Maps.Keys(target).Any(),
    };
}
