namespace FinewsSiteGen.Scriban.Run;

/// <summary>To which parameters the arguments of a call go.</summary>
internal static class Placement
{
    /// <summary>Of an argument that belongs to the parameter which takes the rest.</summary>
    public const int Rest = -1;

    /// <summary>Of a named argument that no parameter has the name of: a member of <c>$</c>.</summary>
    public const int Extra = -2;

    /// <summary>An argument without a name goes behind the last parameter that was given one; so does one whose name no parameter has.</summary>
    /// <param name="names">One for each argument; <see langword="null"/> when none is named.</param>
    /// <param name="takesRest">Whether the last parameter takes all further arguments.</param>
    /// <returns>For each argument the index of its parameter, beyond the last one where there are too many.</returns>
    public static int[] Of(int count, IReadOnlyList<string?>? names, IReadOnlyList<string> parameters, bool takesRest)
    {
        var places = new int[count];
        var plain = parameters.Count - (takesRest ? 1 : 0);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var index = names?[i] is { } name ? IndexOf(parameters, name) : next;
            index = index >= 0 ? index : takesRest ? Extra : next;
            places[i] = takesRest && index >= plain ? Rest : index;
            next = Math.Max(next, places[i] + 1);
        }

        return places;
    }

    private static int IndexOf(IReadOnlyList<string> parameters, string name)
    {
        for (var i = parameters.Count - 1; i >= 0; i--)
        {
            if (parameters[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Arguments that do not fit.</summary>
/// <param name="argument">As many as may be given; <see langword="null"/> when one is missing.</param>
internal sealed class ArgumentFault(string message, string cure, int? argument) : RenderFault(message, cure)
{
    public int? Argument => argument;
}
