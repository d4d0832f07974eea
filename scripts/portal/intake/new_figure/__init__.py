"""Adding one published figure: what a person says becomes a row that the contract accepts, or reasons why not."""
