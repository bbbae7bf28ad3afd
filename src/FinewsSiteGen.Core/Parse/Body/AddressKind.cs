namespace FinewsSiteGen.Parse.Body;

/// <summary>What became of an address in a body.</summary>
internal enum AddressKind
{
    /// <summary>Not usable, harmless: empty, a mere fragment, no host.</summary>
    None,

    /// <summary>A scheme that is not allowed.</summary>
    Unsafe,

    /// <summary>Inside this site.</summary>
    Internal,

    /// <summary>Another site, or mail.</summary>
    Outgoing,

    /// <summary>A picture within the address.</summary>
    Data,
}
